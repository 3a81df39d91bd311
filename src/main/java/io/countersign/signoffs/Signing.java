package io.countersign.signoffs;

import io.countersign.base.Actor;
import io.countersign.base.AlsoFor;
import io.countersign.base.Refusal;
import io.countersign.base.Way;
import io.countersign.posts.RevisionId;
import java.util.List;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an owner does with the posts that wait: sign them all in one gesture, change the words, send one back, refuse
 * one, take a signature back. Nobody else can, and whoever only holds a link proves who they are first.
 */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class Signing {

    private final Ceremonies ceremonies;
    private final Proofs proofs;
    private final SignatureBook book;
    private final Answers answers;

    Signing(Ceremonies ceremonies, Proofs proofs, SignatureBook book, Answers answers) {
        this.ceremonies = ceremonies;
        this.proofs = proofs;
        this.book = book;
        this.answers = answers;
    }

    /** Begins a gesture over these revisions: a number that signs once, within minutes. */
    @AlsoFor(Way.LINK)
    public Ceremony begin(Actor actor, List<RevisionId> revisions) {
        byte[] root = book.root(actor, revisions);
        return ceremonies.begin(actor).over(root);
    }

    /** Signs: the number is used up first, then the person is proved, then every post is entered or none is. */
    @AlsoFor(Way.LINK)
    public List<Receipt> sign(Actor actor, SignRequest request) {
        ceremonies.consume(actor, request.nonce());
        Proved proved = proofs.requireOver(actor, request, () -> book.root(actor, request.revisions()));
        return one(() -> book.enter(actor, request, proved));
    }

    /** Makes the owner's own words of a post the ones to be signed; the old ones can no longer be. */
    @AlsoFor(Way.LINK)
    public RevisionId fixMyself(Actor actor, RevisionId id, String text, Proof proof) {
        proofs.requireForChange(actor, proof);
        return one(() -> answers.reword(actor, id, text));
    }

    /** Gives a post back to those who prepared it, with the reason. */
    @AlsoFor(Way.LINK)
    public void sendBack(Actor actor, RevisionId id, String reason, Proof proof) {
        proofs.requireForChange(actor, proof);
        one(() -> answers.sendBack(actor, id, reason));
    }

    /** Refuses a post for good. */
    @AlsoFor(Way.LINK)
    public void dontPost(Actor actor, RevisionId id, String reason, Proof proof) {
        proofs.requireForChange(actor, proof);
        one(() -> answers.refuse(actor, id, reason));
    }

    /** Takes a signature back before the post is out; whoever is sending it right now wins or is stopped, never both. */
    @AlsoFor(Way.LINK)
    public void withdraw(Actor actor, RevisionId id, String reason, Proof proof) {
        proofs.requireForChange(actor, proof);
        one(() -> answers.withdraw(actor, id, reason));
    }

    private static <T> T one(ScopedValue.CallableOp<T, RuntimeException> work) {
        try {
            return work.call();
        } catch (ConcurrencyFailureException | DataIntegrityViolationException lost) {
            throw Refusal.by("signoffs.changed-meanwhile").asException();
        }
    }
}
