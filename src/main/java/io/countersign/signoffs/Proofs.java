package io.countersign.signoffs;

import io.countersign.base.Actor;
import io.countersign.base.Refusal;
import io.countersign.base.Way;
import io.countersign.identity.keys.Assertion;
import io.countersign.signoffs.Proof.PasskeyProof;
import io.countersign.signoffs.Proof.PasswordProof;
import io.countersign.signoffs.Proof.WayIn;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Decides which proof is enough for what: a link alone only reads, and nothing is signed without a fresh proof. */
@Component
class Proofs {

    private final ObjectProvider<FreshProof> passwords;
    private final KeySignatures keys;

    Proofs(ObjectProvider<FreshProof> passwords, KeySignatures keys) {
        this.passwords = passwords;
        this.keys = keys;
    }

    /** Lets through whoever proves it here and now by something that stands for itself. */
    Proved requireFresh(Actor actor, Proof proof) {
        return switch (proof) {
            case PasswordProof(String password) -> requirePassword(actor, password);
            case PasskeyProof(Assertion answer) ->
                throw Refusal.by("signoffs.password-needed").asException();
            case WayIn() -> throw Refusal.by("signoffs.password-needed").asException();
        };
    }

    /**
     * Lets through whoever proves it over exactly these things; a password stands for itself.
     *
     * @param root works out the root over what is to be signed, from what is stored
     */
    Proved requireOver(Actor actor, SignRequest request, Supplier<byte[]> root) {
        return request.proof() instanceof PasskeyProof(Assertion answer)
                ? keys.prove(actor, answer, root.get(), request.nonce())
                : requireFresh(actor, request.proof());
    }

    /** Lets through sessions as they are; whoever only holds a link proves it first. */
    void requireForChange(Actor actor, Proof proof) {
        if (actor.way() != Way.SESSION) {
            requireFresh(actor, proof);
        }
    }

    private Proved requirePassword(Actor actor, String password) {
        if (!passwords.getObject().proves(actor.person().orElseThrow(), password)) {
            throw Refusal.by("signoffs.wrong-password").asException();
        }
        return Proved.BY_PASSWORD;
    }
}
