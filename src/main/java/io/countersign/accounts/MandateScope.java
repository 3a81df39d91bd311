package io.countersign.accounts;

/** What a mandate lets somebody say: everything, or only one of the two ways of speaking. */
public enum MandateScope {
    ALL,
    POSTS,
    ANSWERS;

    /** Whether it lets its holder speak in this way. */
    public boolean covers(Speaking way) {
        return this == ALL || name().equals(way.name());
    }
}
