package io.countersign.identity.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.ClientDataType;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import io.countersign.base.PersonId;
import io.countersign.identity.keys.Claim.Asked;
import io.countersign.identity.keys.Claim.KnownKey;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault is refused by the one check that is there for it, and taken as soon as that check is left out. */
class KeyCheckTests {

    private static final String HOUSE = "countersign.example";
    private static final String ADDRESS = "https://" + HOUSE;
    private static final String CHALLENGE = Bytes.text(new byte[] {7, 1, 7, 1, 7, 1, 7, 1, 7, 1, 7, 1, 7, 1, 7, 1});
    private static final String OTHER = Bytes.text(new byte[] {1, 7, 1, 7, 1, 7, 1, 7, 1, 7, 1, 7, 1, 7, 1, 7});
    private static final int UP = AuthenticatorData.BIT_UP;
    private static final int UV = AuthenticatorData.BIT_UV;
    private static final int BE = AuthenticatorData.BIT_BE;
    private static final RelyingParty HERE = new RelyingParty(ADDRESS);

    /** A passkey's answer that is wrong in one way. */
    record Fault(String what, KeyCheck check, Claim claim) {

        @Override
        public String toString() {
            return what;
        }
    }

    @Test
    void takesARightAnswer() {
        Mira mira = new Mira();
        Claim claim = mira.claim(mira.phone.answer(CHALLENGE), mira.known(1, false), mira.person);
        assertThat(claim.brokenBy(KeyCheck.OF_ANSWERS)).isEmpty();
        assertThat(claim.brokenBy(KeyCheck.OF_KEPT_ANSWERS)).isEmpty();
    }

    @Test
    void takesARightNewKey() {
        NewPasskey right = new SoftDevice(ADDRESS).make(CHALLENGE, PersonId.random());
        assertThat(made("nothing", KeyCheck.TYPE, right).claim().brokenBy(KeyCheck.OF_NEW_KEYS))
                .isEmpty();
    }

    @Test
    void takesADeviceThatKeepsNoCount() {
        Mira mira = new Mira();
        Assertion answer = mira.phone.answer(mira.phone.saying(CHALLENGE), SoftDevice.device(HOUSE, UP | UV, 0));
        assertThat(mira.claim(answer, mira.known(0, false), mira.person).brokenBy(KeyCheck.OF_ANSWERS))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void refusesAWrongAnswer(Fault fault) {
        assertThat(fault.claim().brokenBy(KeyCheck.OF_ANSWERS)).contains(fault.check());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void takesItOnceItsCheckIsOff(Fault fault) {
        assertThat(fault.claim().brokenBy(without(KeyCheck.OF_ANSWERS, fault.check())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("newKeys")
    void refusesAWrongNewKey(Fault fault) {
        assertThat(fault.claim().brokenBy(KeyCheck.OF_NEW_KEYS)).contains(fault.check());
        assertThat(fault.claim().brokenBy(without(KeyCheck.OF_NEW_KEYS, fault.check())))
                .isEmpty();
    }

    @Test
    void everyCheckHasItsFault() {
        assertThat(answers().map(Fault::check)).containsAll(KeyCheck.OF_ANSWERS);
        assertThat(newKeys().map(Fault::check)).containsAll(KeyCheck.OF_NEW_KEYS);
        assertThat(answers().count() + newKeys().count()).isGreaterThanOrEqualTo(25);
    }

    static Stream<Fault> answers() {
        Mira mira = new Mira();
        Assertion right = mira.phone.answer(CHALLENGE);
        return Stream.of(
                mira.saying(KeyCheck.CHALLENGE, "another challenge", mira.phone.saying(OTHER)),
                mira.saying(KeyCheck.CHALLENGE, "no challenge", mira.phone.saying("")),
                mira.at("another house", "https://countersign.example.evil.example"),
                mira.at("a house below ours", "https://a.countersign.example"),
                mira.at("another port", ADDRESS + ":8443"),
                mira.at("another scheme", "http://" + HOUSE),
                mira.at("an app", "android:apk-key-hash:47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"),
                mira.saying(KeyCheck.SAME_ORIGIN, "in a frame", saying(ClientDataType.WEBAUTHN_GET, true, null)),
                mira.saying(
                        KeyCheck.SAME_ORIGIN,
                        "below another page",
                        saying(ClientDataType.WEBAUTHN_GET, null, "https://evil.example")),
                mira.saying(KeyCheck.TYPE, "made a key", saying(ClientDataType.WEBAUTHN_CREATE, null, null)),
                mira.saying(KeyCheck.TYPE, "a payment", saying(payment(), null, null)),
                mira.being(KeyCheck.RP_ID, "for another house", SoftDevice.device("evil.example", UP | UV, 2)),
                mira.being(KeyCheck.VERIFIED, "nobody verified", SoftDevice.device(HOUSE, UP, 2)),
                mira.being(KeyCheck.PRESENT, "nobody there", SoftDevice.device(HOUSE, UV, 2)),
                mira.being(KeyCheck.COUNTER, "the same count again", SoftDevice.device(HOUSE, UP | UV, 1)),
                mira.being(KeyCheck.COUNTER, "a count fallen to nought", SoftDevice.device(HOUSE, UP | UV, 0)),
                mira.being(KeyCheck.BACKUP, "a key become portable", SoftDevice.device(HOUSE, UP | UV | BE, 2)),
                mira.answering(KeyCheck.RAW_ID, "another id", with(right, "b3RoZXI", right.signature(), mira.handle())),
                mira.answering(
                        KeyCheck.RAW_ID,
                        "a padded id",
                        with(right, right.id() + "=", right.signature(), mira.handle())),
                mira.answering(
                        KeyCheck.USER_HANDLE,
                        "another's handle",
                        with(
                                right,
                                right.id(),
                                right.signature(),
                                Bytes.text(PersonId.random().bytes()))),
                mira.answering(KeyCheck.USER_HANDLE, "no handle", with(right, right.id(), right.signature(), "")),
                mira.answering(KeyCheck.SIGNATURE, "no signature", with(right, right.id(), "", mira.handle())),
                mira.answering(
                        KeyCheck.SIGNATURE,
                        "a signature of nought",
                        with(right, right.id(), Bytes.text(new byte[70]), mira.handle())),
                mira.answering(
                        KeyCheck.SIGNATURE,
                        "signed something else",
                        with(right, right.id(), mira.phone.answer(OTHER).signature(), mira.handle())),
                mira.answering(KeyCheck.SIGNATURE, "signed by another key", swapped(mira)),
                new Fault("another's key", KeyCheck.OWN, mira.claim(right, mira.known(1, false), PersonId.random())),
                new Fault("a revoked key", KeyCheck.NOT_REVOKED, mira.claim(right, mira.known(1, true), null)),
                new Fault("another algorithm", KeyCheck.ALGORITHM, weak()));
    }

    static Stream<Fault> newKeys() {
        SoftDevice phone = new SoftDevice(ADDRESS);
        PersonId mira = PersonId.random();
        NewPasskey right = phone.make(CHALLENGE, mira);
        return Stream.of(
                made("another challenge", KeyCheck.CHALLENGE, phone.make(OTHER, mira)),
                made("another origin", KeyCheck.ORIGIN, phone.make(right, at(ADDRESS + ":444"))),
                made("another house", KeyCheck.RP_ID, elsewhere(mira)),
                made("for signing", KeyCheck.TYPE, phone.make(right, saying(ClientDataType.WEBAUTHN_GET, null, null))),
                made(
                        "in a frame",
                        KeyCheck.SAME_ORIGIN,
                        phone.make(right, saying(ClientDataType.WEBAUTHN_CREATE, true, null))),
                made("nobody there", KeyCheck.PRESENT, phone.make(right, UV)),
                made("nobody verified", KeyCheck.VERIFIED, phone.make(right, UP)),
                made(
                        "another algorithm",
                        KeyCheck.ALGORITHM,
                        phone.make(
                                CHALLENGE,
                                PersonId.random(),
                                COSEAlgorithmIdentifier.PS256,
                                UserVerificationRequirement.REQUIRED)),
                made("another id", KeyCheck.RAW_ID, named(right, "b3RoZXI", right.rawId())),
                made("another key's id", KeyCheck.CREDENTIAL, named(right, "b3RoZXI", "b3RoZXI")));
    }

    private static Fault made(String what, KeyCheck check, NewPasskey sent) {
        PersonId person = PersonId.random();
        Asked asked = new Asked(HERE, ClientDataType.WEBAUTHN_CREATE, Bytes.read(CHALLENGE), person);
        return new Fault(what, check, Claim.of(sent, asked, person));
    }

    private static NewPasskey named(NewPasskey sent, String id, String rawId) {
        return new NewPasskey(id, rawId, sent.clientData(), sent.attestation(), "");
    }

    /** A key for another house, which somebody passes off as one for ours. */
    private static NewPasskey elsewhere(PersonId person) {
        SoftDevice phone = new SoftDevice("https://evil.example");
        return phone.make(phone.make(CHALLENGE, person), saying(ClientDataType.WEBAUTHN_CREATE, null, null));
    }

    private static CollectedClientData saying(ClientDataType type, @Nullable Boolean framed, @Nullable String below) {
        return new CollectedClientData(
                type,
                new DefaultChallenge(CHALLENGE),
                new Origin(ADDRESS),
                framed,
                below == null ? null : new Origin(below),
                null);
    }

    private static ClientDataType payment() {
        return Objects.requireNonNull(ClientDataType.create("payment.get"));
    }

    private static CollectedClientData at(String origin) {
        return new CollectedClientData(
                ClientDataType.WEBAUTHN_CREATE, new DefaultChallenge(CHALLENGE), new Origin(origin), null);
    }

    private static Assertion with(Assertion right, String id, String signature, String userHandle) {
        return new Assertion(id, right.rawId(), right.clientData(), right.authenticatorData(), signature, userHandle);
    }

    private static Assertion swapped(Mira mira) {
        SoftDevice other = new SoftDevice(ADDRESS);
        other.make(CHALLENGE, mira.person);
        return mira.phone.answer(
                mira.phone.saying(CHALLENGE), SoftDevice.device(HOUSE, UP | UV, 2), other.privateKey());
    }

    /** An answer that is right in everything, by a kind of key that we do not ask for. */
    private static Claim weak() {
        Mira mira = new Mira(COSEAlgorithmIdentifier.PS256);
        return mira.claim(mira.phone.answer(CHALLENGE), mira.known(1, false), null);
    }

    /** Somebody with a passkey on her phone. */
    private static final class Mira {

        private final PersonId person = PersonId.random();
        private final SoftDevice phone = new SoftDevice(ADDRESS);
        private final Claim made;

        Mira() {
            this(COSEAlgorithmIdentifier.ES256);
        }

        Mira(COSEAlgorithmIdentifier algorithm) {
            NewPasskey key = phone.make(CHALLENGE, person, algorithm, UserVerificationRequirement.REQUIRED);
            this.made = Claim.of(
                    key, new Asked(HERE, ClientDataType.WEBAUTHN_CREATE, Bytes.read(CHALLENGE), person), person);
        }

        String handle() {
            return Bytes.text(person.bytes());
        }

        KnownKey known(long count, boolean revoked) {
            KnownKey key = made.key();
            return new KnownKey(key.credential(), person, key.publicKey(), count, key.backupEligible(), revoked);
        }

        Claim claim(Assertion answer, KnownKey key, @Nullable PersonId asked) {
            return Claim.of(answer, key, new Asked(HERE, ClientDataType.WEBAUTHN_GET, Bytes.read(CHALLENGE), asked));
        }

        Fault answering(KeyCheck check, String what, Assertion answer) {
            return new Fault(what, check, claim(answer, known(1, false), person));
        }

        Fault saying(KeyCheck check, String what, CollectedClientData saying) {
            return answering(check, what, phone.answer(saying, SoftDevice.device(HOUSE, UP | UV, 2)));
        }

        Fault being(KeyCheck check, String what, byte[] device) {
            return answering(check, what, phone.answer(phone.saying(CHALLENGE), device));
        }

        Fault at(String what, String origin) {
            CollectedClientData elsewhere = new CollectedClientData(
                    ClientDataType.WEBAUTHN_GET, new DefaultChallenge(CHALLENGE), new Origin(origin), null);
            return saying(KeyCheck.ORIGIN, what, elsewhere);
        }
    }

    private static Set<KeyCheck> without(Set<KeyCheck> all, KeyCheck one) {
        EnumSet<KeyCheck> left = EnumSet.copyOf(all);
        left.remove(one);
        return Collections.unmodifiableSet(left);
    }
}
