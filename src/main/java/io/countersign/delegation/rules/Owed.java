package io.countersign.delegation.rules;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something the client says they will send.
 *
 * @param whenText by when, as they wrote it
 * @param task the place in the split's list of the task that waits for it
 */
public record Owed(Stretch stretch, Optional<String> whenText, OptionalInt task) {}
