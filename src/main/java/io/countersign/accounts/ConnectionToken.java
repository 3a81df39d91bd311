package io.countersign.accounts;

import io.countersign.agencies.SealedPlace;

/** The token of a connection, sealed where it stands. */
record ConnectionToken() implements SealedPlace {

    @Override
    public String table() {
        return "connection";
    }

    @Override
    public String column() {
        return "sealed_token";
    }
}
