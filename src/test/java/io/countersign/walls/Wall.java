package io.countersign.walls;

/** The walls that stand between an actor and what is not theirs. */
enum Wall {
    /** Hibernate's filter by agency. */
    TENANT,
    /** The standing that is read for each call. */
    ACTOR,
    /** The clients that a standing sees. */
    CLIENT
}
