package io.countersign.signoffs;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.MandateId;
import io.countersign.accounts.MandateTerm;
import io.countersign.accounts.Mandating;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mandates as their owner signs them: a session alone neither grants nor ends one, a fresh proof comes first. */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class MandateSigning {

    private final Proofs proofs;
    private final Mandating mandating;

    MandateSigning(Proofs proofs, Mandating mandating) {
        this.proofs = proofs;
        this.mandating = mandating;
    }

    /** Lets a named person speak on the actor's corporate account for a time. */
    public MandateId grant(Actor actor, AccountId account, MemberId representative, MandateTerm term, Proof proof) {
        proofs.requireFresh(actor, proof);
        return mandating.grant(actor, account, representative, term);
    }

    /** Takes back, at once, whatever lets this person speak on the account. */
    public void revoke(Actor actor, MandateId mandate, Proof proof) {
        proofs.requireFresh(actor, proof);
        mandating.revoke(actor, mandate);
    }
}
