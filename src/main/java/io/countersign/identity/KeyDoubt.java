package io.countersign.identity;

/** Why a key may be in other hands than its owner's. */
public enum KeyDoubt {
    /** It came through a mailbox that others read. */
    MAILBOX_READ,
    /** It was replaced through such a mailbox. */
    RECOVERED
}
