package io.countersign.agencies;

import io.countersign.base.ClientId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface HouseVersions extends Repository<HouseVersion, UUID> {

    HouseVersion save(HouseVersion version);

    Optional<HouseVersion> findFirstByClientOrderByNumberDesc(ClientId client);

    /** The version of each client that counts now. */
    @Query("""
            select v from HouseVersion v where v.number =
                (select max(w.number) from HouseVersion w where w.client = v.client)""")
    List<HouseVersion> findLatest();

    List<HouseVersion> findTop50ByClientOrderByNumberDesc(ClientId client);
}
