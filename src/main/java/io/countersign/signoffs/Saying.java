package io.countersign.signoffs;

import io.countersign.base.Actor;
import io.countersign.base.Refusal;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What somebody says for themselves: writing and signing are one step, under the same proof as every signature. */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class Saying {

    /** Writing takes longer than looking; the proof is typed at its end all the same. */
    private static final Duration WRITING = Duration.ofHours(2);

    private final Ceremonies ceremonies;
    private final Proofs proofs;
    private final OwnSignatures signatures;

    Saying(Ceremonies ceremonies, Proofs proofs, OwnSignatures signatures) {
        this.ceremonies = ceremonies;
        this.proofs = proofs;
        this.signatures = signatures;
    }

    /** Begins a page to write on: a number that signs once. */
    public Ceremony begin(Actor actor) {
        return ceremonies.begin(actor, WRITING);
    }

    /** Signs a draft of the actor's own: the number is used up first, then the person is proved, then all of it is done or nothing. */
    public RevisionId sign(Actor actor, PostId own, String nonce, Proof proof, @Nullable String browser) {
        ceremonies.consume(actor, nonce);
        Proved proved = proofs.requireFresh(actor, proof);
        try {
            return signatures.enter(actor, own, new OwnSignatures.Gesture(nonce, proof, browser, proved));
        } catch (ConcurrencyFailureException | DataIntegrityViolationException lost) {
            throw Refusal.by("signoffs.changed-meanwhile").asException();
        }
    }
}
