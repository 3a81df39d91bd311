package io.countersign.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ConnectionRequests extends Repository<ConnectionRequest, UUID> {

    ConnectionRequest save(ConnectionRequest request);

    Optional<ConnectionRequest> findByTokenSha256(byte[] sha256);

    /** Uses a request up; of two who try at once, one is answered 1. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update ConnectionRequest r set r.usedAt = :now, r.version = r.version + 1
            where r.id = :id and r.usedAt is null and r.expiresAt > :now""")
    int use(UUID id, Instant now);

    /** Forgets what nobody came back to. */
    @Modifying
    @Query("delete from ConnectionRequest r where r.expiresAt <= :now")
    int forget(Instant now);
}
