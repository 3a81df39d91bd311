package io.countersign.notifications;

/** Carries a letter out of the house; fails with an exception when it could not. */
public interface Postman {

    void carry(Letter letter);
}
