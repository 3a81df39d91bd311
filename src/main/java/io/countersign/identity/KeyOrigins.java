package io.countersign.identity;

import io.countersign.base.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers whose key came through a mailbox that others read. Such a key reads and prepares, and signs nothing until
 * something those others do not hold has shown that it is its owner's.
 */
@Component
public class KeyOrigins {

    private static final String PLACE = "key_origin.sealed_reach";

    private final JdbcClient database;
    private final PersonKeys keys;
    private final Clock clock;

    KeyOrigins(JdbcClient database, PersonKeys keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /** What is known of the person's key; nothing where it was never in doubt. */
    public Optional<KeyOrigin> of(PersonId person) {
        return database.sql("select doubt, channel, confirmed_at from key_origin where person_id = ?")
                .param(person.bytes())
                .query((row, number) -> new KeyOrigin(
                        KeyDoubt.valueOf(row.getString(1)),
                        row.getString(2) == null ? null : KeyChannel.valueOf(row.getString(2)),
                        instant(row.getObject(3, LocalDateTime.class))))
                .optional();
    }

    /** Whether what proves the person is theirs as far as the house knows. */
    public boolean isOwn(PersonId person) {
        return of(person).filter(KeyOrigin::isOpen).isEmpty();
    }

    /** Notes that others read the mailbox; a doubt that is there already stays as it is. */
    public void doubt(PersonId person, @Nullable Reach reach) {
        byte[] sealed = reach == null
                ? null
                : keys.seal(person, PLACE, person.value(), reach.value().getBytes(StandardCharsets.UTF_8));
        database.sql("insert into key_origin (person_id, doubt, doubted_at, sealed_reach) values (?, ?, ?, ?)"
                        + " on duplicate key update person_id = person_id")
                .param(person.bytes())
                .param(KeyDoubt.MAILBOX_READ.name())
                .param(at(clock.instant()))
                .param(sealed)
                .update();
    }

    /** Notes what showed that the key is its owner's. */
    public void confirm(PersonId person, KeyChannel channel) {
        database.sql("update key_origin set channel = ?, confirmed_at = ?, code_sha256 = null, code_until = null"
                        + " where person_id = ? and confirmed_at is null")
                .params(channel.name(), at(clock.instant()), person.bytes())
                .update();
    }

    /** The key was replaced through the mailbox: where others read it, the doubt is back. */
    void recovered(PersonId person) {
        database.sql("update key_origin set doubt = ?, doubted_at = ?, channel = null, confirmed_at = null,"
                        + " code_sha256 = null, code_until = null where person_id = ?")
                .params(KeyDoubt.RECOVERED.name(), at(clock.instant()), person.bytes())
                .update();
    }

    /** Where the person is reached besides, if that was ever said. */
    Optional<Reach> reach(PersonId person) {
        return database.sql("select sealed_reach from key_origin where person_id = ? and sealed_reach is not null")
                .param(person.bytes())
                .query(byte[].class)
                .optional()
                .map(kept -> Reach.parse(
                        new String(keys.open(person, PLACE, person.value(), kept), StandardCharsets.UTF_8)));
    }

    void expect(PersonId person, byte[] codeSha256, Instant until) {
        database.sql(
                        "update key_origin set code_sha256 = ?, code_until = ? where person_id = ? and confirmed_at is null")
                .params(codeSha256, at(until), person.bytes())
                .update();
    }

    boolean isExpected(PersonId person, byte[] codeSha256) {
        return database.sql(
                                "select count(*) from key_origin where person_id = ? and code_sha256 = ? and code_until > ?")
                        .params(person.bytes(), codeSha256, at(clock.instant()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime stored) {
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }
}
