package io.countersign.archives;

import io.countersign.base.ClientId;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface BroughtArchives extends Repository<BroughtArchive, UUID> {

    BroughtArchive save(BroughtArchive archive);

    boolean existsByClientAndSha256(ClientId client, byte[] sha256);

    List<BroughtArchive> findByClientOrderByAtDesc(ClientId client);
}
