package io.countersign.agencies;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FoundingLinks extends Repository<FoundingLink, byte[]> {

    FoundingLink save(FoundingLink link);

    Optional<FoundingLink> findByTokenSha256AndExpiresAtAfter(byte[] tokenSha256, Instant now);

    /** Takes a link out of use; of two who try at once one gets 1. */
    @Modifying(flushAutomatically = true)
    @Query("delete from FoundingLink l where l.tokenSha256 = :tokenSha256 and l.expiresAt > :now")
    int use(byte[] tokenSha256, Instant now);

    @Modifying
    @Query("delete from FoundingLink l where l.expiresAt <= :now")
    int forget(Instant now);
}
