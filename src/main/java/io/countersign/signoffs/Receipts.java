package io.countersign.signoffs;

import io.countersign.base.Actor;
import io.countersign.base.AlsoFor;
import io.countersign.base.NotFound;
import io.countersign.base.Way;
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
        return over(revisions.get(actor, id));
    }

    /** The signatures over a revision of a post that a link shows. */
    @AlsoFor(Way.LINK)
    public List<Receipt> through(Actor actor, OpenedLink link, RevisionId id) {
        FrozenRevision frozen = revisions.get(actor, id);
        if (!link.shows(frozen.post())) {
            throw new NotFound();
        }
        return over(frozen);
    }

    private List<Receipt> over(FrozenRevision frozen) {
        return signOffs.findByRevisionOrderBySignedAt(frozen.id()).stream()
                .map(one -> Receipt.of(frozen.manifest(), one.evidence()))
                .toList();
    }
}
