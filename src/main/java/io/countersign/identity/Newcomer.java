package io.countersign.identity;

import io.countersign.base.EmailAddress;

/** Somebody about to be registered, with a password that is hashed already and shown to nobody. */
public final class Newcomer {

    private final Person person;
    private final String hash;

    Newcomer(Person person, String hash) {
        this.person = person;
        this.hash = hash;
    }

    public EmailAddress email() {
        return person.summary().email();
    }

    Person row() {
        return person;
    }

    String hash() {
        return hash;
    }
}
