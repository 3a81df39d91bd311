package io.countersign.identity.keys;

import io.countersign.base.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PasskeyRows extends Repository<Passkey, UUID> {

    Passkey saveAndFlush(Passkey key);

    Optional<Passkey> findById(UUID id);

    Optional<Passkey> findByCredentialSha256(byte[] credentialSha256);

    Optional<Passkey> findByIdAndPerson(UUID id, PersonId person);

    List<Passkey> findByPersonOrderByAddedAt(PersonId person);

    boolean existsByPersonAndRevokedAtIsNull(PersonId person);

    List<Passkey> findTop50ByAddedToldAtIsNullOrderByAddedAt();

    List<Passkey> findTop50ByRevokedAtIsNotNullAndRevokedToldAtIsNullOrderByRevokedAt();

    /** Notes that a key was used; of two who come with the same count, or after its end, one gets 0. */
    @Modifying
    @Query("""
            update Passkey k set k.signCount = :count, k.usedAt = :now, k.backedUp = :backedUp
            where k.id = :id and k.revokedAt is null
              and (k.signCount < :count or (k.signCount = 0 and :count = 0))""")
    int use(UUID id, long count, boolean backedUp, Instant now);
}
