package io.countersign.agencies;

import io.countersign.base.ClientId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface HouseVersions extends Repository<HouseVersion, UUID> {

    HouseVersion save(HouseVersion version);

    Optional<HouseVersion> findFirstByClientOrderByNumberDesc(ClientId client);

    List<HouseVersion> findTop50ByClientOrderByNumberDesc(ClientId client);
}
