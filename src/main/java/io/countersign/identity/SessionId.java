package io.countersign.identity;

import io.countersign.base.Identifier;
import java.util.UUID;

/** The identity of a sign-in on one browser, from signing in to signing out. */
record SessionId(UUID value) implements Identifier {

    static SessionId random() {
        return new SessionId(UUID.randomUUID());
    }

    static SessionId parse(String text) {
        return new SessionId(Identifier.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
