package io.countersign.identity;

import io.countersign.base.Freshness;
import io.countersign.base.PersonId;
import io.countersign.base.ProofNeeded;
import io.countersign.base.Refusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The authenticator apps of people: switched on with a first code, asked at the door, switched off with a letter. */
@Component
class Authenticators {

    private static final String PLACE = "authenticator.sealed";
    private static final long NONE = -1;

    private final JdbcClient database;
    private final PersonKeys keys;
    private final PersonDirectory directory;
    private final PersonLetters letters;
    private final Freshness freshness;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Authenticators(
            JdbcClient database,
            PersonKeys keys,
            PersonDirectory directory,
            PersonLetters letters,
            Freshness freshness,
            Clock clock) {
        this.database = database;
        this.keys = keys;
        this.directory = directory;
        this.letters = letters;
        this.freshness = freshness;
        this.clock = clock;
    }

    boolean isOn(PersonId person) {
        return row(person).filter(Row::isOn).isPresent();
    }

    /** The secret of an app that is being set up, for the person at hand who has just proved who they are. */
    Optional<AuthenticatorSecret> begun(PersonId person) {
        return row(person)
                .filter(row -> !row.isOn() && freshness.isFresh(person))
                .map(row -> new AuthenticatorSecret(secret(person, row)));
    }

    /** Makes a secret for a new app; it counts for nothing until a first code of it was typed. */
    void begin(PersonId person) {
        requireFresh(person);
        if (isOn(person)) {
            throw Refusal.by("identity.authenticator.on-already").asException();
        }
        byte[] secret = AuthenticatorSecret.random(random).bytes();
        byte[] sealed = keys.seal(person, PLACE, person.value(), secret);
        database.sql("insert into authenticator (person_id, sealed, begun_at, last_step) values (?, ?, ?, ?)"
                        + " on duplicate key update sealed = if(confirmed_at is null, values(sealed), sealed)")
                .params(person.bytes(), sealed, at(clock.instant()), NONE)
                .update();
    }

    /** Whether this is a code of the app now that was not typed before; from then on it is used up. */
    boolean takes(PersonId person, String typed) {
        Optional<Row> row = row(person);
        return row.isPresent()
                && Totp.matching(secret(person, row.get()), typed, clock.instant()).stream()
                        .anyMatch(step -> database.sql(
                                                "update authenticator set last_step = ? where person_id = ? and last_step < ?")
                                        .params(step, person.bytes(), step)
                                        .update()
                                == 1);
    }

    /** Switches an app on whose first code was taken. */
    void on(PersonId person) {
        database.sql("update authenticator set confirmed_at = ? where person_id = ? and confirmed_at is null")
                .params(at(clock.instant()), person.bytes())
                .update();
        letters.authenticatorOn(directory.get(person), clock.instant());
    }

    void off(PersonId person) {
        requireFresh(person);
        if (remove(person)) {
            letters.authenticatorOff(directory.get(person), clock.instant());
        }
    }

    /** Forgets the app, if there is one. */
    boolean remove(PersonId person) {
        return database.sql("delete from authenticator where person_id = ?")
                        .param(person.bytes())
                        .update()
                == 1;
    }

    private void requireFresh(PersonId person) {
        if (!freshness.isFresh(person)) {
            throw new ProofNeeded();
        }
    }

    private byte[] secret(PersonId person, Row row) {
        return keys.open(person, PLACE, person.value(), row.sealed());
    }

    private Optional<Row> row(PersonId person) {
        return database.sql("select sealed, confirmed_at from authenticator where person_id = ?")
                .param(person.bytes())
                .query((row, number) -> new Row(row.getBytes(1), row.getObject(2, LocalDateTime.class)))
                .optional();
    }

    private static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private record Row(byte[] sealed, @Nullable LocalDateTime confirmedAt) {

        boolean isOn() {
            return confirmedAt != null;
        }
    }
}
