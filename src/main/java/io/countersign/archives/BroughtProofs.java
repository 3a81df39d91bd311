package io.countersign.archives;

import io.countersign.base.ClientId;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface BroughtProofs extends Repository<BroughtProof, UUID> {

    BroughtProof save(BroughtProof proof);

    List<BroughtProof> findByClientAndPost(ClientId client, UUID post);
}
