package io.countersign.tasks;

import io.countersign.base.ClientCount;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Briefs extends Repository<Brief, BriefId> {

    Brief save(Brief brief);

    Optional<Brief> findById(BriefId id);

    @Query("""
            select new io.countersign.base.ClientCount(b.client, count(b)) from Brief b
            where b.state = :state group by b.client""")
    List<ClientCount> count(BriefState state);

    List<Brief> findTop200ByClientInOrderByReceivedAtDesc(Collection<ClientId> clients);

    List<Brief> findTop20ByReceivedByOrderByReceivedAtDesc(MemberId receivedBy);
}
