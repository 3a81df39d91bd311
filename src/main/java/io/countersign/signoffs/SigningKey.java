package io.countersign.signoffs;

import io.countersign.identity.keys.Assertion;
import io.countersign.identity.keys.HowProved;
import io.countersign.identity.keys.KeptAnswer;
import io.countersign.identity.keys.ProvedKey;
import java.time.Instant;

/**
 * The passkey that signed, its answer exactly as it came, and how the key came to be the signer's. Bytes are written in
 * base64url.
 *
 * @param credential the key's own id
 * @param publicKey the public key as COSE bytes
 * @param addedAt since when the key was the signer's
 * @param addedBy how the signer had shown who they are when they added it
 * @param attestation the SHA-256, in hexadecimal, of what the device said when it made the key
 */
record SigningKey(
        String credential,
        String publicKey,
        String clientData,
        String authenticatorData,
        String signature,
        String userHandle,
        Instant addedAt,
        HowProved addedBy,
        String attestation) {

    static SigningKey of(ProvedKey key, Assertion answer) {
        return new SigningKey(
                key.credential(),
                key.publicKey(),
                answer.clientData(),
                answer.authenticatorData(),
                answer.signature(),
                answer.userHandle(),
                key.addedAt(),
                key.addedBy(),
                key.attestation());
    }

    KeptAnswer over(byte[] challenge, Instant at) {
        Assertion answer = new Assertion(credential, credential, clientData, authenticatorData, signature, userHandle);
        return new KeptAnswer(answer, publicKey, challenge, at);
    }
}
