package io.countersign.delegation.rules;

import java.util.Optional;

/**
 * What a classifier thinks of one task.
 *
 * @param act the act it recognised, if any
 * @param reason why, in one sentence
 * @param confidence how sure it is, from 0 to 1
 */
public record Judgement(Lane lane, Optional<Act> act, String reason, double confidence) {

    private static final double SURE = 0.6;

    /** Whether nobody needs to be asked; what is not sure is {@code VOICE}. */
    public boolean sure() {
        return confidence >= SURE;
    }
}
