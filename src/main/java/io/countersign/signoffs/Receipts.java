package io.countersign.signoffs;

import io.countersign.base.Actor;
import io.countersign.posts.FrozenRevision;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Revisions;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The proofs of what was signed, for whoever sees the client. */
@Service
@Transactional(readOnly = true)
public class Receipts {

    private final Revisions revisions;
    private final SignOffs signOffs;

    Receipts(Revisions revisions, SignOffs signOffs) {
        this.revisions = revisions;
        this.signOffs = signOffs;
    }

    /** The signatures over a revision, the first one first; empty while there are none. */
    public List<Receipt> of(Actor actor, RevisionId id) {
        FrozenRevision frozen = revisions.get(actor, id);
        return signOffs.findByRevisionOrderBySignedAt(id).stream()
                .map(one -> Receipt.of(frozen.manifest(), one.evidence()))
                .toList();
    }
}
