package io.countersign.accounts;

import java.net.URI;

/** A network's own way of letting an application in, asked and answered in the owner's browser (OAuth). */
public interface Authorizer {

    NetworkName network();

    /** Asks the network for a request; the page is where the owner is sent. */
    Asked begin(URI callback);

    /** Turns the owner's yes into a lasting way into this account; the token and the secret are those of the asking. */
    Granted finish(AccountSummary account, String token, String secret, String verifier);

    /**
     * Whether the network says for certain that these keys open nothing any more. One that cannot be asked, or that
     * refuses the application itself, says nothing of the keys.
     */
    boolean isLockedOut(Credentials credentials);

    /** A request under way: its token is the state, its secret stays here. */
    record Asked(String token, String secret, URI page) {}

    /** What the network gave: whose account it is, and the keys to it. */
    record Granted(Credentials credentials, String handle) {}
}
