package io.countersign.signoffs;

import io.countersign.base.Actor;
import io.countersign.base.PersonId;
import io.countersign.base.Refusal;
import io.countersign.base.Way;
import io.countersign.identity.KeyOrigins;
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
    private final KeyOrigins origins;

    Proofs(ObjectProvider<FreshProof> passwords, KeySignatures keys, KeyOrigins origins) {
        this.passwords = passwords;
        this.keys = keys;
        this.origins = origins;
    }

    /** Lets through whoever proves it here and now by something that stands for itself. */
    Proved requireFresh(Actor actor, Proof proof) {
        requireOwnKey(actor.person().orElseThrow());
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
        if (request.proof() instanceof PasskeyProof(Assertion answer)) {
            requireOwnKey(actor.person().orElseThrow());
            return keys.prove(actor, answer, root.get(), request.nonce());
        }
        return requireFresh(actor, request.proof());
    }

    /** Lets through sessions as they are; whoever only holds a link proves it first. */
    void requireForChange(Actor actor, Proof proof) {
        if (actor.way() != Way.SESSION) {
            requireFresh(actor, proof);
        }
    }

    /** A key that came through a mailbox others read proves nothing until something else showed whose it is. */
    private void requireOwnKey(PersonId person) {
        if (!origins.isOwn(person)) {
            throw Refusal.by("signoffs.key-in-doubt")
                    .liftedBy("identity.lift.second")
                    .asException();
        }
    }

    private Proved requirePassword(Actor actor, String password) {
        if (!passwords.getObject().proves(actor.person().orElseThrow(), password)) {
            throw Refusal.by("signoffs.wrong-password").asException();
        }
        return Proved.BY_PASSWORD;
    }
}
