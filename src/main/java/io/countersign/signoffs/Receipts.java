package io.countersign.signoffs;

import io.countersign.base.Actor;
import io.countersign.base.AlsoFor;
import io.countersign.base.NotFound;
import io.countersign.base.Way;
import io.countersign.posts.FrozenRevision;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Revisions;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The proofs of what was signed, for whoever sees the client. */
@Service
@Transactional(readOnly = true)
public class Receipts {

    private static final int PAGE = 20;

    private final Revisions revisions;
    private final SignOffs signOffs;
    private final Withdrawals withdrawals;

    Receipts(Revisions revisions, SignOffs signOffs, Withdrawals withdrawals) {
        this.revisions = revisions;
        this.signOffs = signOffs;
        this.withdrawals = withdrawals;
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

    /** What the acting member signed, the latest first, page by page from nought. */
    public OwnReceipts mine(Actor actor, int page) {
        Slice<SignOff> signed =
                signOffs.findBySignerOrderBySignedAtDescIdDesc(actor.self(), PageRequest.of(page, PAGE));
        return new OwnReceipts(
                signed.stream()
                        .filter(one -> actor.standing().sees(one.client()))
                        .map(one -> own(actor, one))
                        .toList(),
                signed.hasNext());
    }

    /** How often the acting member signed. */
    public long countMine(Actor actor) {
        return signOffs.countBySigner(actor.self());
    }

    private OwnReceipts.OwnReceipt own(Actor actor, SignOff signed) {
        Receipt receipt = Receipt.of(revisions.get(actor, signed.revision()).manifest(), signed.evidence());
        return new OwnReceipts.OwnReceipt(signed.revision(), receipt, withdrawals.existsByRevision(signed.revision()));
    }

    private List<Receipt> over(FrozenRevision frozen) {
        return signOffs.findByRevisionOrderBySignedAt(frozen.id()).stream()
                .map(one -> Receipt.of(frozen.manifest(), one.evidence()))
                .toList();
    }
}
