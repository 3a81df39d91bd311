package io.countersign.identity.keys;

import io.countersign.base.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * The passkey by which somebody has just shown who they are, and how it came to be theirs.
 *
 * @param credential the key's own id, in base64url
 * @param publicKey the public key as COSE bytes, in base64url
 * @param attestation the SHA-256 of what the device said when it made the key, in hexadecimal
 */
public record ProvedKey(
        PersonId person,
        UUID id,
        String credential,
        String publicKey,
        Instant addedAt,
        HowProved addedBy,
        String attestation) {}
