package io.countersign.agencies;

import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ClientAssignments extends Repository<ClientAssignment, UUID> {

    ClientAssignment save(ClientAssignment assignment);

    List<ClientAssignment> findByMemberAndEndedAtIsNull(MemberId member);

    List<ClientAssignment> findByEndedAtIsNull();

    List<ClientAssignment> findByClientAndEndedAtIsNull(ClientId client);

    Optional<ClientAssignment> findByClientAndMemberAndEndedAtIsNull(ClientId client, MemberId member);
}
