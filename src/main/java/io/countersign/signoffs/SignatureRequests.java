package io.countersign.signoffs;

import io.countersign.base.ClientCount;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.posts.RevisionId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SignatureRequests extends Repository<SignatureRequest, UUID> {

    SignatureRequest save(SignatureRequest request);

    List<SignatureRequest> findBySignerAndClosedAtIsNull(MemberId signer);

    List<SignatureRequest> findByClientInAndClosedAtIsNullOrderByAskedAt(Collection<ClientId> clients);

    @Query("""
            select new io.countersign.base.ClientCount(r.client, count(distinct r.revision.value))
            from SignatureRequest r where r.closedAt is null group by r.client""")
    List<ClientCount> countOpen();

    List<SignatureRequest> findByRevisionIn(Collection<RevisionId> revisions);

    @Modifying(flushAutomatically = true)
    @Query("""
            update SignatureRequest r set r.closedAt = :now, r.version = r.version + 1
            where r.revision = :revision and r.closedAt is null""")
    int close(RevisionId revision, Instant now);

    @Modifying(flushAutomatically = true)
    @Query("""
            update SignatureRequest r set r.closedAt = :now, r.version = r.version + 1
            where r.client = :client and r.closedAt is null""")
    int closeAllOf(ClientId client, Instant now);
}
