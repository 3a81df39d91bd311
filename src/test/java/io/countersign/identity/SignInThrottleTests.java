package io.countersign.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.base.AgencyId;
import io.countersign.base.CurrentAgency;
import io.countersign.testing.DatabaseTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class SignInThrottleTests {

    private static final Instant START = Instant.parse("2026-11-25T12:00:00Z");

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private final SignInAttempt mira = attempt();

    @Test
    void letsFiveTriesPassAndThenAsksToWait() {
        SignInThrottle throttle = at(START);
        IntStream.range(0, 5).forEach(count -> throttle.enter(mira));
        assertThat(refusal(throttle, mira).seconds()).isEqualTo(15);
    }

    @Test
    void waitsLongerEachTimeAndNeverLongerThanAQuarterOfAnHour() {
        Instant now = START;
        IntStream.range(0, 5).forEach(count -> at(START).enter(mira));
        for (long seconds : new long[] {15, 30, 60, 120, 240, 480, 900, 900, 900}) {
            assertThat(refusal(at(now), mira).seconds()).isEqualTo(seconds);
            now = now.plusSeconds(seconds);
            at(now).enter(mira);
        }
    }

    @Test
    void doesNotLengthenTheWaitForATryMadeTooEarly() {
        IntStream.range(0, 5).forEach(count -> at(START).enter(mira));
        IntStream.range(1, 15)
                .forEach(second -> assertThat(
                                refusal(at(START.plusSeconds(second)), mira).seconds())
                        .isEqualTo(15 - second));
        assertThatCode(() -> at(START.plusSeconds(15)).enter(mira)).doesNotThrowAnyException();
    }

    @Test
    void forgetsAnAccountsTriesAfterTheRightPassword() {
        SignInThrottle throttle = at(START);
        IntStream.range(0, 5).forEach(count -> throttle.enter(mira));
        throttle.succeeded(mira);
        assertThatCode(() -> throttle.enter(mira)).doesNotThrowAnyException();
    }

    @Test
    void letsTwoOfOneHouseholdInAtTheSameMoment() {
        String place = "place " + UUID.randomUUID();
        at(START.plusMillis(2)).enter(new SignInAttempt("account " + UUID.randomUUID(), place));
        assertThatCode(() -> at(START).enter(new SignInAttempt("account " + UUID.randomUUID(), place)))
                .doesNotThrowAnyException();
    }

    @Test
    void slowsANeighbourhoodDownThatTriesManyAccounts() {
        SignInThrottle throttle = at(START);
        String place = "place " + UUID.randomUUID();
        IntStream.range(0, SignInThrottle.FREE_FOR_A_NEIGHBOURHOOD)
                .forEach(count -> throttle.enter(new SignInAttempt("account " + UUID.randomUUID(), place)));
        assertThatThrownBy(() -> throttle.enter(new SignInAttempt("account " + UUID.randomUUID(), place)))
                .isInstanceOf(TooManyTries.class);
    }

    @Test
    void countsWrongKeysApartFromThePeopleOfTheSamePlace() {
        SignInThrottle throttle = at(START);
        KeyTries keys = new KeyTries(throttle);
        String place =
                "2001:db8:" + Integer.toHexString(ThreadLocalRandom.current().nextInt(0x10000)) + "::1";
        for (int count = 0; count < SignInThrottle.FREE_FOR_A_NEIGHBOURHOOD; count++) {
            assertThat(keys.wrong("key " + UUID.randomUUID(), place)).isZero();
        }
        assertThat(keys.wrong("key " + UUID.randomUUID(), place)).isEqualTo(Duration.ofSeconds(15));
        assertThatCode(() -> throttle.enter(SignInAttempt.of(UUID.randomUUID() + "@example.org", place)))
                .doesNotThrowAnyException();
    }

    @Test
    void slowsDownWhoeverGoesOnWithTheSameWrongKey() {
        KeyTries keys = new KeyTries(at(START));
        String key = "key " + UUID.randomUUID();
        for (int count = 0; count < SignInThrottle.FREE_FOR_AN_ACCOUNT; count++) {
            assertThat(keys.wrong(key, "place " + UUID.randomUUID())).isZero();
        }
        assertThat(keys.wrong(key, "place " + UUID.randomUUID())).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void takesOnlyItsOwnTryOffTheNeighbourhoodWhenOneIsRight() {
        SignInThrottle throttle = at(START);
        String place = "place " + UUID.randomUUID();
        for (int count = 1; count < SignInThrottle.FREE_FOR_A_NEIGHBOURHOOD; count++) {
            throttle.enter(new SignInAttempt("account " + UUID.randomUUID(), place));
        }
        SignInAttempt right = new SignInAttempt("account " + UUID.randomUUID(), place);
        throttle.enter(right);
        throttle.succeeded(right);
        throttle.enter(new SignInAttempt("account " + UUID.randomUUID(), place));
        assertThatThrownBy(() -> throttle.enter(new SignInAttempt("account " + UUID.randomUUID(), place)))
                .isInstanceOf(TooManyTries.class);
    }

    @Test
    void startsAnewAfterAQuietDay() {
        IntStream.range(0, 5).forEach(count -> at(START).enter(mira));
        at(START.plus(Duration.ofMinutes(1))).enter(mira);
        SignInThrottle nextDay = at(START.plus(Duration.ofHours(25)));
        IntStream.range(0, 5).forEach(count -> nextDay.enter(mira));
        assertThat(refusal(nextDay, mira).seconds()).isEqualTo(15);
    }

    @Test
    void countsOverAllNodesAndIgnoresHowManyTryAtOnce() throws Exception {
        SignInThrottle one = at(START);
        SignInThrottle other = at(START);
        try (var threads = Executors.newFixedThreadPool(6)) {
            Callable<Boolean> guess = () -> passes(Math.random() < .5 ? one : other);
            long passed = threads.invokeAll(java.util.Collections.nCopies(200, guess)).stream()
                    .filter(future -> future.resultNow())
                    .count();
            assertThat(passed).isEqualTo(SignInThrottle.FREE_FOR_AN_ACCOUNT);
        }
    }

    /** Ten guesses a second over two nodes: what is tried grows with the waits, not with the guesses. */
    @Test
    void triesAtMostTenOfAThousandGuessesOverTwoNodes() {
        long tried = IntStream.range(0, 1_000)
                .filter(guess -> passes(at(START.plusMillis(100L * guess))))
                .count();
        assertThat(tried).isBetween((long) SignInThrottle.FREE_FOR_AN_ACCOUNT, 10L);
    }

    @Test
    void keepsTheCountWhenTheCallersTransactionIsRolledBack() {
        SignInThrottle throttle = at(START);
        CurrentAgency.run(
                AgencyId.random(),
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    IntStream.range(0, 5).forEach(count -> throttle.enter(mira));
                    status.setRollbackOnly();
                }));
        assertThatThrownBy(() -> throttle.enter(mira)).isInstanceOf(TooManyTries.class);
    }

    @Test
    void forgetsWhatIsOlderThanADay() {
        Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");
        at(longAgo).enter(mira);
        at(START).enter(attempt());
        assertThat(at(longAgo.plus(Duration.ofHours(23))).forgetOld()).isZero();
        assertThat(at(longAgo.plus(Duration.ofHours(25))).forgetOld()).isEqualTo(2);
    }

    private boolean passes(SignInThrottle throttle) {
        try {
            throttle.enter(mira);
            return true;
        } catch (TooManyTries tooMany) {
            return false;
        }
    }

    private SignInThrottle at(Instant now) {
        return new SignInThrottle(database, transactions, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static TooManyTries refusal(SignInThrottle throttle, SignInAttempt attempt) {
        return catchThrowableOfType(TooManyTries.class, () -> throttle.enter(attempt));
    }

    private static SignInAttempt attempt() {
        return new SignInAttempt("account " + UUID.randomUUID(), "place " + UUID.randomUUID());
    }
}
