package io.countersign.identity;

import io.countersign.base.KeyRing;
import io.countersign.base.Keyset;
import io.countersign.base.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seals what is kept for one person with that person's own key; a sealed text opens only in its own place. */
@Component
public class PersonKeys {

    private final JdbcClient database;
    private final KeyRing ring;
    private final Clock clock;

    PersonKeys(JdbcClient database, KeyRing ring, Clock clock) {
        this.database = database;
        this.ring = ring;
        this.clock = clock;
    }

    /**
     * Seals a secret of this person; the first one makes the person's key.
     *
     * @param place the table and column the secret will stand in
     * @param row the row it will stand in
     */
    public byte[] seal(PersonId person, String place, UUID row, byte[] secret) {
        try {
            return keys(person).seal(secret, context(person, place, row));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("sealing failed in " + place, failed);
        }
    }

    /** Opens a secret; fails where it was moved to another row, column or person. */
    public byte[] open(PersonId person, String place, UUID row, byte[] sealed) {
        try {
            return keys(person).open(sealed, context(person, place, row));
        } catch (GeneralSecurityException moved) {
            throw new IllegalStateException("a secret in " + place + " does not open in its place", moved);
        }
    }

    /** The ring's older key goes once every key is wrapped anew; what was read before is read once more. */
    private Keyset keys(PersonId person) throws GeneralSecurityException {
        byte[] wrapped = wrapped(person).orElseGet(() -> made(person));
        try {
            return Keyset.of(ring.unwrap(wrapped, person));
        } catch (IllegalStateException maybeWrappedAnew) {
            return Keyset.of(ring.unwrap(wrapped(person).orElseThrow(), person));
        }
    }

    private Optional<byte[]> wrapped(PersonId person) {
        return database.sql("select wrapped from person_key where person_id = ?")
                .param(person.bytes())
                .query(byte[].class)
                .optional();
    }

    /** Of two who make one at once the first one's stays; a ring that changes meanwhile waits for it, or is seen here. */
    private byte[] made(PersonId person) {
        try {
            byte[] plain = Keyset.fresh().bytes();
            byte[] mine = ring.wrap(plain, person);
            database.sql("insert into person_key (person_id, wrapped, made_at) values (?, ?, ?)"
                            + " on duplicate key update person_id = person_id")
                    .params(person.bytes(), mine, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
            if (!ring.isNewest(mine)) {
                database.sql("update person_key set wrapped = ? where person_id = ? and wrapped = ?")
                        .params(ring.wrap(plain, person), person.bytes(), mine)
                        .update();
            }
            return wrapped(person).orElseThrow();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("no key could be made", failed);
        }
    }

    private static byte[] context(PersonId person, String place, UUID row) {
        return (person.text() + "|" + place + "|" + row).getBytes(StandardCharsets.UTF_8);
    }
}
