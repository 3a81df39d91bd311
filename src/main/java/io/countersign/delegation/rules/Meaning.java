package io.countersign.delegation.rules;

/** What a clause is in a brief. */
enum Meaning {
    TASK,
    /** Belongs to the task before it: a condition, a file to use. */
    DETAIL,
    OWED,
    NOT_WANTED,
    KEPT_BY_CLIENT,
    /** Says how things are; it may explain what follows. */
    FACT,
    CHATTER;

    boolean isWork() {
        return this == TASK || this == DETAIL;
    }

    boolean isRemark() {
        return this == NOT_WANTED || this == KEPT_BY_CLIENT;
    }
}
