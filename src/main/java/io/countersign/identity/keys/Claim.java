package io.countersign.identity.keys;

import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.client.ClientDataType;
import com.webauthn4j.data.client.CollectedClientData;
import io.countersign.base.Identifier;
import io.countersign.base.PersonId;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A passkey's answer beside what was asked for: the side that says yes or no is {@link KeyCheck}.
 *
 * @param answer what was sent, taken apart
 * @param key the key that is said to have answered, as it is known here
 */
record Claim(Asked asked, Answer answer, KnownKey key) {

    /**
     * What an answer must be to.
     *
     * @param person whose answer it must be; where that is not known, it is whoever's key it is
     */
    record Asked(
            RelyingParty by,
            ClientDataType type,
            byte[] challenge,
            @Nullable PersonId person) {}

    /** What was sent. */
    record Answer(
            String id,
            String rawId,
            byte[] userHandle,
            CollectedClientData clientData,
            AuthenticatorData<?> authenticator,
            byte[] signed,
            byte[] signature) {}

    /** What is known of a key. */
    record KnownKey(
            String credential,
            PersonId person,
            byte[] publicKey,
            long signCount,
            boolean backupEligible,
            boolean revoked) {}

    static Claim of(Assertion sent, KnownKey key, Asked asked) {
        byte[] clientData = Reading.bytes(sent.clientData());
        byte[] authenticator = Reading.bytes(sent.authenticatorData());
        byte[] hash = Bytes.sha256(clientData);
        byte[] signed = ByteBuffer.allocate(authenticator.length + hash.length)
                .put(authenticator)
                .put(hash)
                .array();
        return new Claim(
                asked,
                new Answer(
                        sent.id(),
                        sent.rawId(),
                        Reading.bytes(sent.userHandle()),
                        Reading.clientData(clientData),
                        Reading.authenticator(authenticator),
                        signed,
                        Reading.bytes(sent.signature())),
                key);
    }

    /** A new key's first answer; what is known of it is what it says itself. */
    static Claim of(NewPasskey sent, Asked asked, PersonId person) {
        AttestationObject attestation = Reading.attestation(Reading.bytes(sent.attestation()));
        AttestedCredentialData made = Reading.made(attestation);
        AuthenticatorData<?> authenticator = attestation.getAuthenticatorData();
        return new Claim(
                asked,
                new Answer(
                        sent.id(),
                        sent.rawId(),
                        Identifier.bytes(person.value()),
                        Reading.clientData(Reading.bytes(sent.clientData())),
                        authenticator,
                        new byte[0],
                        new byte[0]),
                new KnownKey(
                        Bytes.text(made.getCredentialId()),
                        person,
                        Reading.written(made.getCOSEKey()),
                        authenticator.getSignCount(),
                        authenticator.isFlagBE(),
                        false));
    }

    /** The first of these checks that it does not pass; empty when it passes them all. */
    Optional<KeyCheck> brokenBy(Set<KeyCheck> checks) {
        return checks.stream().filter(check -> !check.passes(this)).findFirst();
    }
}
