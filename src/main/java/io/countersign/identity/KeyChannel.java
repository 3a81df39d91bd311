package io.countersign.identity;

/** By what it was shown that a key is its owner's, apart from the mailbox that others read. */
public enum KeyChannel {
    PHONE,
    SECOND_ADDRESS,
    COLLEAGUE
}
