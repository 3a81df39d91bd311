package io.countersign.identity.keys;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.CollectedClientDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Objects;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;

/** Reads what browsers and devices write; whatever is not written as it must be is {@link Unreadable}. */
final class Reading {

    private static final ObjectConverter CONVERTER = new ObjectConverter();
    private static final CollectedClientDataConverter CLIENT_DATA = new CollectedClientDataConverter(CONVERTER);
    private static final AuthenticatorDataConverter AUTHENTICATOR = new AuthenticatorDataConverter(CONVERTER);
    private static final AttestationObjectConverter ATTESTATION = new AttestationObjectConverter(CONVERTER);

    private Reading() {}

    static byte[] bytes(String text) {
        return reading(() -> Bytes.read(text));
    }

    static CollectedClientData clientData(byte[] json) {
        return reading(() -> CLIENT_DATA.convert(json));
    }

    static AuthenticatorData<?> authenticator(byte[] bytes) {
        return reading(() -> AUTHENTICATOR.convert(bytes));
    }

    static AttestationObject attestation(byte[] cbor) {
        return reading(() -> ATTESTATION.convert(cbor));
    }

    static AttestedCredentialData made(AttestationObject attestation) {
        return reading(() -> attestation.getAuthenticatorData().getAttestedCredentialData());
    }

    static COSEKey key(byte[] cose) {
        return reading(() -> {
            COSEKey key = Objects.requireNonNull(CONVERTER.getCborConverter().readValue(cose, COSEKey.class));
            key.validate();
            return key;
        });
    }

    static byte[] written(COSEKey key) {
        return CONVERTER.getCborConverter().writeValueAsBytes(key);
    }

    private static <T> T reading(Supplier<T> work) {
        try {
            return Objects.requireNonNull(work.get());
        } catch (WebAuthnException | JacksonException | IllegalArgumentException | NullPointerException other) {
            throw new Unreadable(other);
        }
    }

    /** What was sent is no passkey's answer. */
    static final class Unreadable extends RuntimeException {

        Unreadable(Throwable cause) {
            super("not what a passkey sends", cause);
        }
    }
}
