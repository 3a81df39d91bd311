package io.countersign.identity.keys;

import io.countersign.base.AgencyTransactions;
import io.countersign.base.Identifier;
import io.countersign.base.PersonId;
import io.countersign.identity.keys.HowProved.Shown;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands out what passkeys are asked to sign, and takes each back exactly once, before anything else is looked at. */
@Component
class Challenges {

    static final Duration LASTS = Duration.ofMinutes(5);

    private static final String NOBODYS = "people and their keys belong to no agency";

    private final JdbcClient database;
    private final AgencyTransactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Challenges(JdbcClient database, AgencyTransactions transactions, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What a challenge was handed out for.
     *
     * @param person whom it is for, where that is known
     * @param shown what they had shown before, where that matters
     */
    record Given(
            KeyPurpose purpose,
            @Nullable PersonId person,
            @Nullable Shown shown) {

        Given(KeyPurpose purpose, @Nullable PersonId person) {
            this(purpose, person, null);
        }
    }

    /** A new challenge, in base64url. */
    String give(Given given) {
        byte[] challenge = new byte[32];
        random.nextBytes(challenge);
        Instant now = clock.instant();
        Shown shown = given.shown();
        transactions.outside(NOBODYS, () -> {
            forget(now);
            return database.sql("""
                            insert into passkey_challenge
                              (challenge_sha256, purpose, person_id, proved_by, proved_with, expires_at)
                            values (:digest, :purpose, :person, :by, :with, :expires)""")
                    .param("digest", Bytes.sha256(challenge))
                    .param("purpose", given.purpose().name())
                    .param("person", bytes(given.person()))
                    .param("by", shown == null ? null : shown.by().name())
                    .param("with", shown == null ? null : bytes(shown.with()))
                    .param("expires", at(now.plus(LASTS)))
                    .update();
        });
        return Bytes.text(challenge);
    }

    /** Uses a challenge up; empty when it was used before, is too old, or was for something or somebody else. */
    Optional<Given> take(byte[] challenge, KeyPurpose purpose, @Nullable PersonId person) {
        byte[] digest = Bytes.sha256(challenge);
        return transactions.outside(
                NOBODYS,
                () -> use(digest, purpose, person) == 1
                        ? Optional.of(new Given(purpose, person, shown(digest)))
                        : Optional.empty());
    }

    private int use(byte[] digest, KeyPurpose purpose, @Nullable PersonId person) {
        LocalDateTime now = at(clock.instant());
        return database.sql("""
                        update passkey_challenge set used_at = :now
                        where challenge_sha256 = :digest and purpose = :purpose and person_id <=> :person
                          and used_at is null and expires_at > :now""")
                .param("now", now)
                .param("digest", digest)
                .param("purpose", purpose.name())
                .param("person", bytes(person))
                .update();
    }

    private @Nullable Shown shown(byte[] digest) {
        return database.sql("""
                        select proved_by, proved_with from passkey_challenge
                        where challenge_sha256 = ? and proved_by is not null""")
                .param(digest)
                .query((row, number) -> new Shown(HowProved.valueOf(row.getString(1)), uuid(row.getBytes(2))))
                .optional()
                .orElse(null);
    }

    private void forget(Instant now) {
        database.sql("delete from passkey_challenge where expires_at < ?")
                .param(at(now.minus(LASTS)))
                .update();
    }

    private static byte @Nullable [] bytes(@Nullable PersonId person) {
        return person == null ? null : person.bytes();
    }

    private static byte @Nullable [] bytes(@Nullable UUID id) {
        return id == null ? null : Identifier.bytes(id);
    }

    private static @Nullable UUID uuid(byte @Nullable [] bytes) {
        return bytes == null ? null : Identifier.uuid(bytes);
    }

    private static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
