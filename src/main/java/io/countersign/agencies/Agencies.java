package io.countersign.agencies;

import io.countersign.base.AgencyId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Agencies extends Repository<Agency, AgencyId> {

    Agency save(Agency agency);

    Agency saveAndFlush(Agency agency);

    Optional<Agency> findById(AgencyId id);

    Optional<Agency> findBySlug(String slug);
}
