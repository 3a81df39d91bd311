package io.countersign.signoffs;

import io.countersign.base.Actor;
import io.countersign.base.Refusal;
import io.countersign.base.Way;
import io.countersign.signoffs.Proof.PasswordProof;
import io.countersign.signoffs.Proof.WayIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Decides which proof is enough for what: a link alone only reads, and nothing is signed without a fresh proof. */
@Component
class Proofs {

    private final ObjectProvider<FreshProof> passwords;

    Proofs(ObjectProvider<FreshProof> passwords) {
        this.passwords = passwords;
    }

    /** Lets through whoever proves it here and now, and says by which kind. */
    SignatureKind requireFresh(Actor actor, Proof proof) {
        return switch (proof) {
            case PasswordProof(String password) -> requirePassword(actor, password);
            case WayIn() -> throw Refusal.by("signoffs.password-needed").asException();
        };
    }

    /** Lets through sessions as they are; whoever only holds a link proves it first. */
    void requireForChange(Actor actor, Proof proof) {
        if (actor.way() != Way.SESSION) {
            requireFresh(actor, proof);
        }
    }

    private SignatureKind requirePassword(Actor actor, String password) {
        if (!passwords.getObject().proves(actor.person().orElseThrow(), password)) {
            throw Refusal.by("signoffs.wrong-password").asException();
        }
        return SignatureKind.PASSWORD;
    }
}
