package io.countersign.signoffs;

import org.jspecify.annotations.Nullable;

/**
 * What a signature rests on, once it is proved.
 *
 * @param key the passkey and its answer, where it was one
 */
record Proved(SignatureKind kind, @Nullable SigningKey key) {

    static final Proved BY_PASSWORD = new Proved(SignatureKind.PASSWORD, null);

    static Proved by(SigningKey key) {
        return new Proved(SignatureKind.PASSKEY, key);
    }
}
