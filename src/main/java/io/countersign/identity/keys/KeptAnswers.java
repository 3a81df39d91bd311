package io.countersign.identity.keys;

import com.webauthn4j.data.client.ClientDataType;
import com.webauthn4j.data.client.CollectedClientData;
import io.countersign.base.PersonId;
import io.countersign.identity.keys.Claim.Asked;
import io.countersign.identity.keys.Claim.KnownKey;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks again, at any later time, at what passkeys have signed. */
@Component
public class KeptAnswers {

    /** What is to be thought, now, of a key that signed something. */
    public enum Standing {
        /** It was the person's when it signed. */
        SOUND,
        /** It was, and has since been called lost. */
        LOST,
        /** The store knows it not like this. */
        UNKNOWN
    }

    private final JdbcClient database;
    private final RelyingParty house;

    KeptAnswers(JdbcClient database, RelyingParty house) {
        this.database = database;
        this.house = house;
    }

    /** Whether the answer is right to the last bit, was given at this house, and by a key of this person. */
    public boolean isRight(PersonId person, KeptAnswer kept) {
        try {
            return passes(kept, house, person);
        } catch (Reading.Unreadable noAnswer) {
            return false;
        }
    }

    /** The same for somebody who has nothing but the answer; the house is the one that it names itself. */
    public static boolean isSigned(KeptAnswer kept) {
        try {
            CollectedClientData said =
                    Reading.clientData(Reading.bytes(kept.answer().clientData()));
            return passes(kept, new RelyingParty(said.getOrigin().toString()), kept.person());
        } catch (Reading.Unreadable | IllegalArgumentException noAnswer) {
            return false;
        }
    }

    /**
     * How the key stands in the store. Its row is held until the caller's transaction ends, so that whoever calls the key
     * lost comes before or after, and never in between.
     */
    public Standing standing(PersonId person, KeptAnswer kept) {
        LocalDateTime at = LocalDateTime.ofInstant(kept.at(), ZoneOffset.UTC);
        return database.sql("""
                        select coalesce(revoked_why = 'LOST', false) from passkey
                        where credential_sha256 = :credential and person_id = :person and public_key = :key
                          and added_at <= :at and (revoked_at is null or revoked_at >= :at)
                        lock in share mode""")
                .param("credential", Bytes.sha256(Bytes.read(kept.answer().rawId())))
                .param("person", person.bytes())
                .param("key", Bytes.read(kept.publicKey()))
                .param("at", at)
                .query(Boolean.class)
                .optional()
                .map(lost -> lost ? Standing.LOST : Standing.SOUND)
                .orElse(Standing.UNKNOWN);
    }

    private static boolean passes(KeptAnswer kept, RelyingParty at, PersonId person) {
        KnownKey key =
                new KnownKey(kept.answer().rawId(), kept.person(), Reading.bytes(kept.publicKey()), 0, false, false);
        Asked asked = new Asked(at, ClientDataType.WEBAUTHN_GET, kept.challenge(), person);
        return Claim.of(kept.answer(), key, asked)
                .brokenBy(KeyCheck.OF_KEPT_ANSWERS)
                .isEmpty();
    }
}
