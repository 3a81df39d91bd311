package io.countersign.signoffs;

import io.countersign.posts.RevisionId;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Withdrawals extends Repository<Withdrawal, UUID> {

    Withdrawal save(Withdrawal withdrawal);

    boolean existsByRevision(RevisionId revision);
}
