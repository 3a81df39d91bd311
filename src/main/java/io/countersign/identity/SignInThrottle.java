package io.countersign.identity;

import io.countersign.base.CurrentAgency;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows guessing down over all nodes. A try is counted before its password is looked at and forgiven when it was right,
 * so parallel tries gain nothing; the wait grows to a quarter of an hour and no further, and a try made too early does
 * not lengthen it, so nobody is locked out for good.
 */
@Component
class SignInThrottle {

    static final int FREE_FOR_AN_ACCOUNT = 5;
    static final int FREE_FOR_A_NEIGHBOURHOOD = 30;
    static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration MEMORY = Duration.ofDays(1);

    private final JdbcClient database;
    private final TransactionTemplate apart;
    private final Clock clock;

    SignInThrottle(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Counts the try and lets it pass, or says how long to wait and counts nothing. */
    void enter(SignInAttempt attempt) {
        Instant now = clock.instant();
        Duration wait = counting(() -> tryToEnter(attempt, now));
        if (wait.isPositive()) {
            throw new TooManyTries(wait);
        }
    }

    /** Forgets the account's tries, and takes this one off its neighbourhood's. */
    void succeeded(SignInAttempt attempt) {
        counting(() -> {
            attempt.neighbourhoodSubject().ifPresent(this::takeOneOff);
            return database.sql("delete from sign_in_throttle where subject = ?")
                    .param(attempt.accountSubject())
                    .update();
        });
    }

    private <T> T counting(ScopedValue.CallableOp<T, RuntimeException> work) {
        return CurrentAgency.outside(
                "tries to sign in are counted for no agency", () -> apart.execute(status -> work.call()));
    }

    /** Forgets what was not tried for a day; answers how many rows that were. */
    int forgetOld() {
        return database.sql("delete from sign_in_throttle where tried_at < ?")
                .param(at(clock.instant().minus(MEMORY)))
                .update();
    }

    static Duration waitAfter(int tries, int free) {
        if (tries < free) {
            return Duration.ZERO;
        }
        Duration grown = FIRST.multipliedBy(1L << Math.min(tries - free, 10));
        return grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
    }

    private Duration tryToEnter(SignInAttempt attempt, Instant now) {
        byte[] account = attempt.accountSubject();
        Count accountCount = locked(account, now);
        Duration wait = accountCount.waitAt(now, FREE_FOR_AN_ACCOUNT);
        Count around = attempt.neighbourhoodSubject()
                .map(subject -> locked(subject, now))
                .orElse(Count.NONE);
        Duration longer = max(wait, around.waitAt(now, FREE_FOR_A_NEIGHBOURHOOD));
        if (longer.isPositive()) {
            return longer;
        }
        count(account, accountCount.tries() + 1, FREE_FOR_AN_ACCOUNT, now);
        attempt.neighbourhoodSubject()
                .ifPresent(subject -> count(subject, around.tries() + 1, FREE_FOR_A_NEIGHBOURHOOD, now));
        return Duration.ZERO;
    }

    private Count locked(byte[] subject, Instant now) {
        database.sql("insert into sign_in_throttle (subject, tries, tried_at, free_at) values (?, 0, ?, ?)"
                        + " on duplicate key update tries = tries")
                .params(subject, at(now), at(now))
                .update();
        Count count = database.sql("select tries, tried_at, free_at from sign_in_throttle where subject = ? for update")
                .param(subject)
                .query((row, number) -> new Count(
                        row.getInt(1),
                        instant(row.getObject(2, LocalDateTime.class)),
                        instant(row.getObject(3, LocalDateTime.class))))
                .single();
        return count.triedAt().isBefore(now.minus(MEMORY)) ? Count.NONE : count;
    }

    private void count(byte[] subject, int tries, int free, Instant now) {
        database.sql("update sign_in_throttle set tries = ?, tried_at = ?, free_at = ? where subject = ?")
                .params(tries, at(now), at(now.plus(waitAfter(tries, free))), subject)
                .update();
    }

    private void takeOneOff(byte[] neighbourhood) {
        database.sql("update sign_in_throttle set tries = greatest(tries - 1, 0), free_at = tried_at where subject = ?")
                .param(neighbourhood)
                .update();
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(LocalDateTime stored) {
        return stored.toInstant(ZoneOffset.UTC);
    }

    private record Count(int tries, Instant triedAt, Instant freeAt) {

        static final Count NONE = new Count(0, Instant.EPOCH, Instant.EPOCH);

        /** A free try waits for nobody, not even for a neighbour's that began a moment later and was counted first. */
        Duration waitAt(Instant now, int free) {
            return tries >= free && freeAt.isAfter(now) ? Duration.between(now, freeAt) : Duration.ZERO;
        }
    }
}
