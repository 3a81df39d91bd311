package io.countersign.agencies;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AgencyKeyRows extends Repository<AgencyKey, UUID> {

    AgencyKey saveAndFlush(AgencyKey key);
}
