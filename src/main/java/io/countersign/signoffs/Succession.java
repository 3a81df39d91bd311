package io.countersign.signoffs;

import io.countersign.accounts.AccountId;
import io.countersign.base.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Taking over an account whose owner has left, as the successor signs it: a session alone takes nothing over. */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class Succession {

    private final Proofs proofs;
    private final Handover handover;

    Succession(Proofs proofs, Handover handover) {
        this.proofs = proofs;
        this.handover = handover;
    }

    /** Makes the actor the owner of a company's account that has lost its own; what waits is asked of the actor. */
    public void takeOver(Actor actor, AccountId account, Proof proof) {
        proofs.requireFresh(actor, proof);
        handover.to(actor, account);
    }
}
