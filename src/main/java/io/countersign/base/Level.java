package io.countersign.base;

/** Where a rule was set; a lower level may only tighten what a higher one allows. */
public enum Level {
    PLATFORM,
    AGENCY,
    CLIENT,
    ACCOUNT,
    TASK
}
