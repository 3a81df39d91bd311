package io.countersign.signoffs;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What a passkey signs: everything of one gesture, by the root over its manifests, and the page's single-use number.
 *
 * @see "docs/signoff-v1.md"
 */
final class SigningChallenge {

    private static final byte[] DOMAIN = "signoff-v1".getBytes(StandardCharsets.US_ASCII);

    private SigningChallenge() {}

    static byte[] of(byte[] root, String nonce) {
        return Sha256.of(DOMAIN, new byte[1], root, Sha256.bytes(nonce));
    }

    static String text(byte[] root, String nonce) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(of(root, nonce));
    }
}
