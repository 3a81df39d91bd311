package io.countersign.identity;

import io.countersign.base.AgencyTransactions;
import io.countersign.base.Identifier;
import io.countersign.base.LinkToken;
import io.countersign.base.PersonId;
import io.countersign.base.Refusal;
import io.countersign.base.Refused;
import io.countersign.base.Texts;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets people back in who lost what they signed in with. Anybody may ask for anybody; it is announced wherever the person
 * is reached, any of these letters stops it, and without a recovery code it works after two days and no sooner.
 */
@Component
class Recoveries {

    static final Duration WAIT = Duration.ofHours(48);
    static final Duration LASTS = Duration.ofDays(14);
    private static final String REASON = "somebody who lost the way in belongs to no agency";

    private final JdbcClient database;
    private final PersonDirectory directory;
    private final KeyOrigins origins;
    private final PasswordChange passwords;
    private final Authenticators authenticators;
    private final SecondFactor codes;
    private final PersonLetters letters;
    private final ObjectProvider<PhoneSender> phones;
    private final ObjectProvider<OtherKeys> others;
    private final AgencyTransactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Recoveries(
            JdbcClient database,
            PersonDirectory directory,
            KeyOrigins origins,
            PasswordChange passwords,
            Authenticators authenticators,
            SecondFactor codes,
            PersonLetters letters,
            ObjectProvider<PhoneSender> phones,
            ObjectProvider<OtherKeys> others,
            AgencyTransactions transactions,
            Clock clock) {
        this.database = database;
        this.directory = directory;
        this.origins = origins;
        this.passwords = passwords;
        this.authenticators = authenticators;
        this.codes = codes;
        this.letters = letters;
        this.phones = phones;
        this.others = others;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Something that was asked and is neither stopped, finished nor too old. */
    record Asked(PersonId person, Instant readyAt) {}

    /** Announces it to the person with this address; of somebody unknown nothing is kept and nobody is told. */
    void ask(String typedEmail) {
        SignInAttempt.email(typedEmail).flatMap(directory::find).ifPresent(this::announce);
    }

    private void announce(PersonSummary person) {
        LinkToken token = LinkToken.random(random);
        Instant ready = clock.instant().plus(WAIT);
        Optional<Reach> reach = origins.reach(person.id());
        transactions.outside(REASON, () -> {
            database.sql(
                            "insert into recovery_request (token_sha256, person_id, asked_at, ready_at) values (?, ?, ?, ?)")
                    .params(token.sha256(), person.id().bytes(), at(clock.instant()), at(ready))
                    .update();
            letters.recoveryAsked(person, addresses(person, reach), token.text(), ready);
            return true;
        });
        reach.filter(Reach::isPhone)
                .ifPresent(phone -> phones.ifAvailable(sender -> sender.send(
                        phone.value(),
                        Texts.in(person.locale())
                                .get("identity.lost.text", person.email().value()))));
    }

    private static List<String> addresses(PersonSummary person, Optional<Reach> reach) {
        return Stream.concat(
                        Stream.of(person.email().value()),
                        reach.filter(one -> !one.isPhone()).map(Reach::value).stream())
                .toList();
    }

    Optional<Asked> open(String token) {
        return database.sql("select person_id, ready_at from recovery_request"
                        + " where token_sha256 = ? and stopped_at is null and finished_at is null and asked_at > ?")
                .params(new LinkToken(token).sha256(), at(clock.instant().minus(LASTS)))
                .query((row, number) -> new Asked(
                        new PersonId(Identifier.uuid(row.getBytes(1))),
                        row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .optional();
    }

    /** Stops it, and everything else that was asked for the same person; of what is over already nothing changes. */
    void stop(String token) {
        open(token).ifPresent(asked -> stopAll(asked.person()));
    }

    /**
     * Sets another password: at once with a recovery code, else when two days have gone by. Every session ends, the
     * authenticator app and the passkeys are taken away, and where others read the mailbox the key has to be shown to be its owner's again.
     */
    void finish(String token, CharSequence chosen, String paper) {
        Asked asked = open(token).orElseThrow(Recoveries::over);
        boolean atOnce = !paper.isBlank();
        if (!atOnce && clock.instant().isBefore(asked.readyAt())) {
            throw Refusal.by("identity.lost.early").asException();
        }
        String hash = passwords.hash(asked.person(), chosen);
        if (atOnce && !codes.takesPaper(asked.person(), paper)) {
            throw Refusal.by("identity.lost.paper-wrong").asException();
        }
        transactions.outside(REASON, () -> {
            use(token);
            passwords.store(asked.person(), hash, null);
            authenticators.remove(asked.person());
            others.forEach(keys -> keys.takeAway(asked.person()));
            stopAll(asked.person());
            if (!atOnce) {
                origins.recovered(asked.person());
            }
            return true;
        });
    }

    private void use(String token) {
        int mine = database.sql("update recovery_request set finished_at = ?"
                        + " where token_sha256 = ? and stopped_at is null and finished_at is null")
                .params(at(clock.instant()), new LinkToken(token).sha256())
                .update();
        if (mine != 1) {
            throw over();
        }
    }

    private void stopAll(PersonId person) {
        database.sql("update recovery_request set stopped_at = ?"
                        + " where person_id = ? and stopped_at is null and finished_at is null")
                .params(at(clock.instant()), person.bytes())
                .update();
    }

    private static Refused over() {
        return Refusal.by("identity.lost.over").asException();
    }

    private static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
