package io.countersign.accounts;

import io.countersign.agencies.SealedPlace;

/** The secret of a connection under way, sealed where it stands. */
record ConnectionRequestSecret() implements SealedPlace {

    @Override
    public String table() {
        return "connection_request";
    }

    @Override
    public String column() {
        return "sealed_secret";
    }
}
