package io.countersign.ledger;

/** Why a chain does not hold. */
public enum Fault {
    /** The line that should stand here is not the next one. */
    GAP,
    /** The line does not follow the one before it. */
    WRONG_LINK,
    /** The line is not what was hashed. */
    CHANGED,
    /** The line says that it belongs to another place, agency or client than where it stands. */
    MISPLACED,
    /** What stands here is no line of a ledger. */
    UNREADABLE,
    /** The chain ends before a head that is known from outside. */
    CUT_TAIL,
    /** The chain passes a known head with another hash: another history was written. */
    OTHER_HISTORY,
    /** Lines stand after the stored head. */
    AFTER_HEAD
}
