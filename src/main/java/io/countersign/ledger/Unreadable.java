package io.countersign.ledger;

/** What was read is no line of a ledger. */
public final class Unreadable extends RuntimeException {

    Unreadable(RuntimeException cause) {
        super("this is no line of a ledger", cause);
    }
}
