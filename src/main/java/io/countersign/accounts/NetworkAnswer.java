package io.countersign.accounts;

import io.countersign.base.LinkToken;

/**
 * What comes back from a network's own page with the person who was sent there.
 *
 * @param token the network's request token or the state, whichever the request went out with
 * @param verifier what the network gave with a yes; empty with a no
 * @param browser what the browser that brings it is known by
 */
public record NetworkAnswer(NetworkName network, String token, String verifier, LinkToken browser) {}
