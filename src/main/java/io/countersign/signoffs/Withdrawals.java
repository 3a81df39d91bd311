package io.countersign.signoffs;

import io.countersign.base.ClientId;
import io.countersign.posts.RevisionId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Withdrawals extends Repository<Withdrawal, UUID> {

    Withdrawal save(Withdrawal withdrawal);

    boolean existsByRevision(RevisionId revision);

    List<Withdrawal> findByClientInAndWithdrawnAtAfterOrderByWithdrawnAtDesc(
            Collection<ClientId> clients, Instant since);
}
