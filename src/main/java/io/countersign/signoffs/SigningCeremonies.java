package io.countersign.signoffs;

import io.countersign.base.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SigningCeremonies extends Repository<SigningCeremony, UUID> {

    SigningCeremony save(SigningCeremony ceremony);

    @Modifying
    @Query("""
            update SigningCeremony c set c.usedAt = :now, c.version = c.version + 1
            where c.nonceSha256 = :nonceSha256 and c.member = :member and c.usedAt is null and c.expiresAt > :now""")
    int consume(byte[] nonceSha256, MemberId member, Instant now);

    @Modifying
    @Query("delete from SigningCeremony c where c.expiresAt < :before")
    int forget(Instant before);
}
