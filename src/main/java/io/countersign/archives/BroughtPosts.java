package io.countersign.archives;

import io.countersign.base.ClientId;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface BroughtPosts extends Repository<BroughtPost, UUID> {

    BroughtPost save(BroughtPost post);

    List<BroughtPost> findTop500ByClientAndArchiveOrderByOutAtDesc(ClientId client, UUID archive);
}
