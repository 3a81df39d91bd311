package io.countersign.identity.keys;

import io.countersign.base.Identifier;
import io.countersign.base.PersonId;
import java.time.Instant;

/**
 * A passkey's answer as it was kept.
 *
 * @param publicKey the key that is said to have answered, as COSE bytes in base64url
 * @param challenge what the key was asked to sign
 * @param at when
 */
public record KeptAnswer(Assertion answer, String publicKey, byte[] challenge, Instant at) {

    /** The person whom the device named. */
    PersonId person() {
        byte[] handle = Reading.bytes(answer.userHandle());
        if (handle.length != 16) {
            throw new Reading.Unreadable(new IllegalArgumentException("no person is named"));
        }
        return new PersonId(Identifier.uuid(handle));
    }
}
