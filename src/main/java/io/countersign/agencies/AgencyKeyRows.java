package io.countersign.agencies;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AgencyKeyRows extends Repository<AgencyKey, UUID> {

    AgencyKey save(AgencyKey key);

    List<AgencyKey> findAll();
}
