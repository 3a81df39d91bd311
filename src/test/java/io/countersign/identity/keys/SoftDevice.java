package io.countersign.identity.keys;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.CollectedClientDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.AttestationConveyancePreference;
import com.webauthn4j.data.AuthenticatorSelectionCriteria;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.ResidentKeyRequirement;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.ClientDataType;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import com.webauthn4j.test.TestDataUtil;
import com.webauthn4j.test.authenticator.webauthn.NoneAttestationAuthenticator;
import com.webauthn4j.test.authenticator.webauthn.WebAuthnAuthenticatorAdaptor;
import com.webauthn4j.test.client.ClientPlatform;
import io.countersign.base.PersonId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A phone with a browser on it, emulated: it makes passkeys and answers with them, rightly or as it is told to. */
public final class SoftDevice {

    private static final ObjectConverter CONVERTER = new ObjectConverter();

    private static final AttestationObjectConverter ATTESTATION = new AttestationObjectConverter(CONVERTER);

    private final NoneAttestationAuthenticator authenticator = new NoneAttestationAuthenticator();
    private final ClientPlatform browser;
    private final String house;
    private byte[] credential = {};
    private byte[] user = {};

    public SoftDevice(String address) {
        URI place = URI.create(address);
        this.house = place.getHost();
        this.browser = new ClientPlatform(new Origin(address), new WebAuthnAuthenticatorAdaptor(authenticator));
    }

    /** Makes a passkey as it is asked to. */
    NewPasskey make(String challenge, PersonId person) {
        return make(challenge, person, COSEAlgorithmIdentifier.ES256, UserVerificationRequirement.REQUIRED);
    }

    NewPasskey make(
            String challenge, PersonId person, COSEAlgorithmIdentifier algorithm, UserVerificationRequirement check) {
        var made = browser.create(new PublicKeyCredentialCreationOptions(
                new PublicKeyCredentialRpEntity(house, "Countersign"),
                new PublicKeyCredentialUserEntity(person.bytes(), "mira@harbour.example", "Mira Holt"),
                new DefaultChallenge(challenge),
                List.of(new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm)),
                null,
                List.of(),
                new AuthenticatorSelectionCriteria(null, ResidentKeyRequirement.REQUIRED, check),
                AttestationConveyancePreference.NONE,
                null));
        var response = Objects.requireNonNull(made.getResponse());
        credential = Bytes.read(Objects.requireNonNull(made.getId()));
        user = person.bytes();
        return new NewPasskey(
                Objects.requireNonNull(made.getId()),
                Bytes.text(credential),
                Bytes.text(response.getClientDataJSON()),
                Bytes.text(response.getAttestationObject()),
                "internal,hybrid");
    }

    /** Answers a challenge, after somebody has shown the device that it is them. */
    public Assertion answer(String challenge) {
        var given = browser.get(new PublicKeyCredentialRequestOptions(
                new DefaultChallenge(challenge), null, house, null, UserVerificationRequirement.REQUIRED, null));
        var response = Objects.requireNonNull(given.getResponse());
        String id = Objects.requireNonNull(given.getId());
        return new Assertion(
                id,
                id,
                Bytes.text(response.getClientDataJSON()),
                Bytes.text(response.getAuthenticatorData()),
                Bytes.text(response.getSignature()),
                Bytes.text(user));
    }

    /** Signs exactly this, as a device would that does not care. */
    Assertion answer(CollectedClientData saying, byte[] device) {
        return answer(saying, device, privateKey());
    }

    Assertion answer(CollectedClientData saying, byte[] device, COSEKey by) {
        byte[] clientData = new CollectedClientDataConverter(CONVERTER).convertToBytes(saying);
        byte[] hash = Bytes.sha256(clientData);
        byte[] signed = new byte[device.length + hash.length];
        System.arraycopy(device, 0, signed, 0, device.length);
        System.arraycopy(hash, 0, signed, device.length, hash.length);
        return new Assertion(
                Bytes.text(credential),
                Bytes.text(credential),
                Bytes.text(clientData),
                Bytes.text(device),
                Bytes.text(TestDataUtil.calculateSignature(by, signed)),
                Bytes.text(user));
    }

    /** The same new key, made as the page says that it is not. */
    NewPasskey make(NewPasskey right, CollectedClientData saying) {
        byte[] clientData = new CollectedClientDataConverter(CONVERTER).convertToBytes(saying);
        return new NewPasskey(right.id(), right.rawId(), Bytes.text(clientData), right.attestation(), "");
    }

    /** The same new key, made in another state of the device. */
    NewPasskey make(NewPasskey right, int flags) {
        var attestation = Objects.requireNonNull(ATTESTATION.convert(Bytes.read(right.attestation())));
        var before = attestation.getAuthenticatorData();
        var device = new AuthenticatorData<RegistrationExtensionAuthenticatorOutput>(
                before.getRpIdHash(),
                (byte) (flags | AuthenticatorData.BIT_AT),
                before.getSignCount(),
                before.getAttestedCredentialData());
        byte[] changed =
                ATTESTATION.convertToBytes(new AttestationObject(device, attestation.getAttestationStatement()));
        return new NewPasskey(right.id(), right.rawId(), right.clientData(), Bytes.text(changed), "");
    }

    COSEKey privateKey() {
        return authenticator.lookup(credential).getPrivateKey();
    }

    CollectedClientData saying(String challenge) {
        return browser.createCollectedClientData(ClientDataType.WEBAUTHN_GET, new DefaultChallenge(challenge));
    }

    /** What a device says of itself: for whom, in which state, how often it was used. */
    static byte[] device(String house, int flags, long count) {
        byte[] hash = Bytes.sha256(house.getBytes(StandardCharsets.UTF_8));
        return new AuthenticatorDataConverter(CONVERTER).convert(new AuthenticatorData<>(hash, (byte) flags, count));
    }
}
