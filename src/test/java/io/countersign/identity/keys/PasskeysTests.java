package io.countersign.identity.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.base.Identifier;
import io.countersign.base.PersonId;
import io.countersign.base.Refused;
import io.countersign.identity.keys.HowProved.Shown;
import io.countersign.identity.keys.Passkey.RevokedWhy;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who a passkey proves, once, for one purpose, and for how long. */
@DatabaseTest
@Import(TestKeys.class)
class PasskeysTests {

    private final Passkeys passkeys;
    private final Enrolment enrolment;
    private final OwnKeys own;
    private final TestKeys phones;
    private final JdbcClient database;
    private final PersonId mira;
    private final PersonId ana;
    private final SoftDevice phone;

    PasskeysTests(
            Passkeys passkeys,
            Enrolment enrolment,
            OwnKeys own,
            TestKeys phones,
            JdbcClient database,
            TestWorld.Builder worlds) {
        this.passkeys = passkeys;
        this.enrolment = enrolment;
        this.own = own;
        this.phones = phones;
        this.database = database;
        World world = worlds.world();
        this.mira = world.miraOwner().person();
        this.ana = world.va().person();
        this.phone = phones.phoneOf(mira);
    }

    @Test
    void provesWhoseKeyItIsAndHowItCame() {
        String challenge = passkeys.ask(KeyPurpose.STEP_UP, mira);
        ProvedKey key = passkeys.prove(mira, phone.answer(challenge), KeyPurpose.STEP_UP, challenge);
        assertThat(key.person()).isEqualTo(mira);
        assertThat(key.addedBy()).isEqualTo(HowProved.PASSWORD);
        assertThat(own.of(mira)).singleElement().satisfies(mine -> {
            assertThat(mine.name()).isEqualTo("My phone");
            assertThat(mine.usedAt()).isNotNull();
        });
        assertThat(passkeys.has(mira)).isTrue();
        assertThat(passkeys.has(ana)).isFalse();
    }

    @Test
    void keepsTheEvidenceOfHowTheKeyCame() {
        assertThat(database.sql("""
                        select count(*) from passkey where person_id = ? and length(attestation) > 100
                          and json_extract(convert(client_data using utf8mb4), '$.type') = 'webauthn.create'""").param(mira.bytes()).query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void takesAnAnswerOnce() {
        String challenge = passkeys.ask(KeyPurpose.STEP_UP, mira);
        Assertion answer = phone.answer(challenge);
        passkeys.prove(mira, answer, KeyPurpose.STEP_UP, challenge);
        assertThat(refusal(() -> passkeys.prove(mira, answer, KeyPurpose.STEP_UP, challenge)))
                .isEqualTo("keys.too-old");
    }

    @Test
    void usesTheChallengeUpEvenWhereTheAnswerIsWrong() {
        String challenge = passkeys.ask(KeyPurpose.STEP_UP, mira);
        Assertion right = phone.answer(challenge);
        Assertion wrong = new Assertion(
                right.id(), right.rawId(), right.clientData(), right.authenticatorData(), "", right.userHandle());
        assertThat(refusal(() -> passkeys.prove(mira, wrong, KeyPurpose.STEP_UP, challenge)))
                .isEqualTo("keys.not-proved");
        assertThat(refusal(() -> passkeys.prove(mira, right, KeyPurpose.STEP_UP, challenge)))
                .isEqualTo("keys.too-old");
    }

    @Test
    void ofTwentyWhoComeAtOnceOneGetsThrough() throws Exception {
        String challenge = passkeys.ask(KeyPurpose.STEP_UP, mira);
        Assertion answer = phone.answer(challenge);
        Callable<Boolean> coming = () -> {
            try {
                passkeys.prove(mira, answer, KeyPurpose.STEP_UP, challenge);
                return true;
            } catch (Refused late) {
                return false;
            }
        };
        try (ExecutorService crowd = Executors.newFixedThreadPool(20)) {
            List<Future<Boolean>> came =
                    crowd.invokeAll(Stream.generate(() -> coming).limit(20).toList());
            int through = 0;
            for (Future<Boolean> one : came) {
                through += one.get() ? 1 : 0;
            }
            assertThat(through).isEqualTo(1);
        }
    }

    @Test
    void takesNoAnswerAfterFiveMinutes() {
        String challenge = passkeys.ask(KeyPurpose.STEP_UP, mira);
        Assertion answer = phone.answer(challenge);
        assertThat(Challenges.LASTS).isEqualTo(Duration.ofMinutes(5));
        database.sql("update passkey_challenge set expires_at = expires_at - interval 5 minute where person_id = ?")
                .param(mira.bytes())
                .update();
        assertThat(refusal(() -> passkeys.prove(mira, answer, KeyPurpose.STEP_UP, challenge)))
                .isEqualTo("keys.too-old");
    }

    @ParameterizedTest
    @EnumSource(value = KeyPurpose.class, names = "STEP_UP", mode = EnumSource.Mode.EXCLUDE)
    void takesNoAnswerForAnotherPurpose(KeyPurpose purpose) {
        String challenge = passkeys.ask(purpose, mira);
        Assertion answer = phone.answer(challenge);
        assertThat(refusal(() -> passkeys.prove(mira, answer, KeyPurpose.STEP_UP, challenge)))
                .isEqualTo("keys.too-old");
    }

    @Test
    void takesNoAnswerToAnothersChallengeOrWithAnothersKey() {
        String miras = passkeys.ask(KeyPurpose.STEP_UP, mira);
        assertThat(refusal(() -> passkeys.prove(ana, phone.answer(miras), KeyPurpose.STEP_UP, miras)))
                .isEqualTo("keys.too-old");
        String anas = passkeys.ask(KeyPurpose.STEP_UP, ana);
        assertThat(refusal(() -> passkeys.prove(ana, phone.answer(anas), KeyPurpose.STEP_UP, anas)))
                .isEqualTo("keys.not-proved");
    }

    @Test
    void takesNoKeyThatNobodyAdded() {
        SoftDevice stray = new SoftDevice("http://localhost:8080");
        stray.make(passkeys.ask(KeyPurpose.ENROL, mira), mira);
        String challenge = passkeys.ask(KeyPurpose.STEP_UP, mira);
        assertThat(refusal(() -> passkeys.prove(mira, stray.answer(challenge), KeyPurpose.STEP_UP, challenge)))
                .isEqualTo("keys.not-proved");
    }

    @Test
    void takesNoRevokedKeyAndKeepsItsRow() {
        own.of(mira).forEach(key -> own.revoke(mira, Identifier.parse(key.id()), RevokedWhy.UNUSED));
        String challenge = passkeys.ask(KeyPurpose.STEP_UP, mira);
        assertThat(refusal(() -> passkeys.prove(mira, phone.answer(challenge), KeyPurpose.STEP_UP, challenge)))
                .isEqualTo("keys.revoked");
        assertThat(passkeys.has(mira)).isFalse();
        assertThat(own.of(mira))
                .singleElement()
                .satisfies(key -> assertThat(key.revokedAt()).isNotNull());
    }

    @Test
    void takesNothingThatIsNoAnswer() {
        for (String broken : List.of("", "!", "bm90IGpzb24", "e30", "oA")) {
            String challenge = passkeys.ask(KeyPurpose.STEP_UP, mira);
            Assertion right = phone.answer(challenge);
            Assertion noClientData = new Assertion(
                    right.id(),
                    right.rawId(),
                    broken,
                    right.authenticatorData(),
                    right.signature(),
                    right.userHandle());
            Assertion noDevice = new Assertion(
                    right.id(), right.rawId(), right.clientData(), broken, right.signature(), right.userHandle());
            String again = passkeys.ask(KeyPurpose.STEP_UP, mira);
            assertThat(refusal(() -> passkeys.prove(mira, noClientData, KeyPurpose.STEP_UP, challenge)))
                    .isEqualTo("keys.not-proved");
            assertThat(refusal(() -> passkeys.prove(mira, noDevice, KeyPurpose.STEP_UP, again)))
                    .isEqualTo("keys.not-proved");
        }
        assertThat(refusal(() -> passkeys.prove(mira, phone.answer("AAAA"), KeyPurpose.STEP_UP, "no base64!")))
                .isEqualTo("keys.not-proved");
    }

    @Test
    void addsNoKeyTwiceAndNoneForAChallengeOfSomebodyElse() {
        Shown password = new Shown(HowProved.PASSWORD, null);
        String anas = enrolment.begin(ana, password).challenge();
        assertThat(refusal(() -> {
                    enrolment.finish(mira, "Ana's", anas, new SoftDevice("http://localhost:8080").make(anas, mira));
                    return "";
                }))
                .isEqualTo("keys.too-old");
        SoftDevice second = new SoftDevice("http://localhost:8080");
        String once = enrolment.begin(mira, password).challenge();
        NewPasskey made = second.make(once, mira);
        enrolment.finish(mira, "Second", once, made);
        assertThat(refusal(() -> {
                    enrolment.finish(mira, "Second", once, made);
                    return "";
                }))
                .isEqualTo("keys.too-old");
        assertThat(own.of(mira)).hasSize(2);
        assertThat(own.of(ana)).isEmpty();
    }

    private static String refusal(Callable<?> work) {
        Refused refused = catchThrowableOfType(Refused.class, work::call);
        assertThat(refused).isNotNull();
        return refused.refusal().rule();
    }
}
