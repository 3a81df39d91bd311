package io.countersign.publishing;

import io.countersign.accounts.AccountId;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DeliveryRows extends Repository<Delivery, DeliveryId> {

    Delivery save(Delivery delivery);

    Optional<Delivery> findById(DeliveryId id);

    List<Delivery> findByPostOrderByEarliest(PostId post);

    List<Delivery> findByRevision(RevisionId revision);

    List<Delivery> findByRevisionInOrderByEarliest(Collection<RevisionId> revisions);

    List<Delivery> findByAccountAndState(AccountId account, DeliveryState state);

    List<Delivery> findByByHandAndStateInOrderByLatest(MemberId hand, Collection<DeliveryState> states);

    boolean existsByAccountAndRemoteId(AccountId account, String remoteId);

    List<Delivery> findTop1000ByClientInAndStateNotAndDueGreaterThanEqualAndDueLessThanOrderByDue(
            Collection<ClientId> clients, DeliveryState but, Instant from, Instant until);

    List<Delivery> findTop200ByClientInAndStateInOrderByEarliestDesc(
            Collection<ClientId> clients, Collection<DeliveryState> states);

    List<Delivery> findTop200ByClientInAndStateInOrderByEarliest(
            Collection<ClientId> clients, Collection<DeliveryState> states);

    List<Delivery> findTop200ByClientInAndStateInAndLatestAfterOrderByEarliest(
            Collection<ClientId> clients, Collection<DeliveryState> states, Instant since);

    @Query("""
            select new io.countersign.publishing.StuckLine(d.client, d.post, d.revision, d.state) from Delivery d
            where d.state = HELD or d.state = UNKNOWN and d.lookAt is null
              or d.state in (REFUSED, MISSED) and d.latest > :since""")
    List<StuckLine> waitingForSomebody(Instant since);

    long countByState(DeliveryState state);

    long countByStateAndLookAtIsNotNull(DeliveryState state);

    @Query("""
            select d from Delivery d
            where d.state in :unsent and d.due < :due or d.state = :byHand and d.latest < :over
            order by d.due""")
    List<Delivery> overdue(
            Collection<DeliveryState> unsent, Instant due, DeliveryState byHand, Instant over, Limit limit);

    @Query("select min(d.due) from Delivery d where d.state = :state")
    @Nullable
    Instant longestDue(DeliveryState state);

    @Query("""
            select new io.countersign.publishing.LastSuccess(d.account, max(d.endedAt)) from Delivery d
            where d.state in :up and d.endedAt is not null group by d.account""")
    List<LastSuccess> lastSuccesses(Collection<DeliveryState> up);

    @Query("""
            select d from Delivery d
            where d.earliest >= :from and d.earliest < :until and d.state in :states
              and (:client is null or d.client.value = :client)
              and (d.earliest > :after or d.earliest = :after and d.id.value > :last)
            order by d.earliest, d.id.value""")
    List<Delivery> page(
            Instant from,
            Instant until,
            Collection<DeliveryState> states,
            @Nullable UUID client,
            Instant after,
            UUID last,
            Limit limit);
}
