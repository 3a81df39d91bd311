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
}
