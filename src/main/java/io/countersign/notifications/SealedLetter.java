package io.countersign.notifications;

import io.countersign.agencies.SealedPlace;

/** A letter in the outbox, sealed where it stands. */
record SealedLetter() implements SealedPlace {

    @Override
    public String table() {
        return "mail";
    }

    @Override
    public String column() {
        return "sealed";
    }
}
