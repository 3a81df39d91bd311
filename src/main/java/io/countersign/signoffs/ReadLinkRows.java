package io.countersign.signoffs;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReadLinkRows extends Repository<ReadLink, byte[]> {

    ReadLink save(ReadLink link);

    Optional<ReadLink> findByTokenSha256(byte[] tokenSha256);

    @Modifying
    @Query("""
            update ReadLink l set l.firstUsedAt = :now, l.version = l.version + 1
            where l.tokenSha256 = :tokenSha256 and l.firstUsedAt is null""")
    int noteFirstUse(byte[] tokenSha256, Instant now);

    @Modifying
    @Query("""
            update ReadLink l set l.deadAt = :now, l.version = l.version + 1
            where l.tokenSha256 = :tokenSha256 and l.deadAt is null""")
    int end(byte[] tokenSha256, Instant now);
}
