package io.countersign.walls;

/** What kind of route a service method is; it decides what an id that is not yours must be answered with. */
enum Kind {
    /** Names something and answers what it is: another's id is answered like an unknown one, by an exception. */
    READ,
    /** Names nothing and answers what the actor sees. */
    LIST,
    /** Names something and changes it, or makes something beneath it: another's id is refused like an unknown one. */
    CHANGE,
    /** Names something and answers, or does, nothing where it is unknown. */
    QUIET,
    /** Belongs to the whole agency: the wall between clients does not run through it. */
    AGENCY_WIDE,
    /** Like {@link #CHANGE}, in transactions of its own: cells in which it would succeed are left to other tests. */
    FINAL,
    /** Called by rooms that have decided already: closed to strangers, answers nothing. */
    INTERNAL
}
