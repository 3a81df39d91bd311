package io.countersign.tasks;

import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Briefs extends Repository<Brief, BriefId> {

    Brief save(Brief brief);

    Optional<Brief> findById(BriefId id);

    List<Brief> findTop200ByClientInOrderByReceivedAtDesc(Collection<ClientId> clients);

    List<Brief> findTop20ByReceivedByOrderByReceivedAtDesc(MemberId receivedBy);
}
