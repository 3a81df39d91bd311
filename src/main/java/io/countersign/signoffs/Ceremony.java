package io.countersign.signoffs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A number to sign with: once, and only until it expires.
 *
 * @param challenge what a passkey signs, in base64url, on a page that already shows everything to be signed
 */
public record Ceremony(
        String nonce, Instant expires, @Nullable String challenge) {

    Ceremony(String nonce, Instant expires) {
        this(nonce, expires, null);
    }

    Ceremony over(byte[] root) {
        return new Ceremony(nonce, expires, SigningChallenge.text(root, nonce));
    }
}
