package io.countersign.base;

/** How an actor came in: signed in, holding a read link from a mail, or as a job of the house itself. */
public enum Way {
    SESSION,
    LINK,
    SYSTEM
}
