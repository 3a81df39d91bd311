package io.countersign.delegation.rules;

import java.util.List;
import java.util.Optional;

/**
 * What a task says beside its work, as the client wrote it.
 *
 * @param networks the networks it names, by their plain names
 * @param link the first link
 * @param whenText the words about time
 * @param recurrence the words about time that repeat
 */
public record Hints(
        List<String> networks, Optional<String> link, Optional<String> whenText, Optional<String> recurrence) {

    public Hints {
        networks = List.copyOf(networks);
    }
}
