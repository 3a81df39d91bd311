package io.countersign.walls;

/** Whose ids a cell hands over. */
enum Target {
    /** Of the first client of the first agency. */
    OWN,
    /** Of the second client of the same agency. */
    OTHER_CLIENT,
    /** Of the second agency. */
    OTHER_AGENCY,
    /** Of nobody. */
    RANDOM
}
