package io.countersign.agencies;

import io.countersign.base.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ContractEnds extends Repository<ContractEnd, UUID> {

    ContractEnd save(ContractEnd end);

    Optional<ContractEnd> findByClientAndTakenBackAtIsNull(ClientId client);

    List<ContractEnd> findByTakenBackAtIsNullAndOverLessThanEqualOrderByOverDesc(Instant now);

    List<ContractEnd> findByTakenBackAtIsNullAndPartedAtIsNullAndOverLessThanEqual(Instant now);
}
