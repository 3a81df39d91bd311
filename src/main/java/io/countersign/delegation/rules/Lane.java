package io.countersign.delegation.rules;

/** The three kinds of work, from the loosest to the strictest: every task is in exactly one. */
public enum Lane {
    SETUP,
    PROMOTION,
    VOICE;

    public boolean isStricterThan(Lane other) {
        return compareTo(other) > 0;
    }

    public static Lane strictest(Lane one, Lane other) {
        return one.isStricterThan(other) ? one : other;
    }
}
