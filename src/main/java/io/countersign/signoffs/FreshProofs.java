package io.countersign.signoffs;

import io.countersign.base.Actor;
import org.springframework.stereotype.Component;

/** Asks for a fresh proof on behalf of rooms above: for what a session alone is not enough. */
@Component
public class FreshProofs {

    private final Proofs proofs;

    FreshProofs(Proofs proofs) {
        this.proofs = proofs;
    }

    /** Lets through whoever proves it here and now. */
    public void require(Actor actor, Proof proof) {
        proofs.requireFresh(actor, proof);
    }
}
