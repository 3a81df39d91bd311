package io.countersign.accounts;

import io.countersign.base.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ConnectionAsks extends Repository<ConnectionAsk, ConnectionAskId> {

    ConnectionAsk save(ConnectionAsk ask);

    Optional<ConnectionAsk> findById(ConnectionAskId id);

    List<ConnectionAsk> findByClientAndEndedAtIsNull(ClientId client);

    List<ConnectionAsk> findByEndedAtIsNull();

    /** Ends whatever was asked for an account; answers how many links lead nowhere from now on. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update ConnectionAsk a set a.endedAt = :now, a.version = a.version + 1
            where a.account = :account and a.endedAt is null""")
    int end(AccountId account, Instant now);
}
