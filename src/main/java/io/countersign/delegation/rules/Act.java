package io.countersign.delegation.rules;

import java.util.List;

/**
 * A kind of thing that can be done on a network or for one.
 *
 * @param name its name in the catalogue
 * @param lane the lane it always belongs to
 * @param field the field of work it is part of
 * @param reason why it is in this lane, in one sentence
 * @param va what a VA may do for it
 * @param networks where it can be done; {@code any} for everywhere
 */
public record Act(String name, Lane lane, String field, String reason, String va, List<String> networks) {

    public Act {
        networks = List.copyOf(networks);
    }
}
