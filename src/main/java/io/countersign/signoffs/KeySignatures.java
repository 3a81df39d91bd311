package io.countersign.signoffs;

import io.countersign.agencies.MemberName;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.PersonId;
import io.countersign.identity.keys.Assertion;
import io.countersign.identity.keys.KeptAnswer;
import io.countersign.identity.keys.KeptAnswers;
import io.countersign.identity.keys.Passkeys;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signatures by passkey: taken over exactly what is signed, and looked at again each time before something goes out. */
@Component
class KeySignatures {

    private final Passkeys passkeys;
    private final KeptAnswers answers;
    private final Membership membership;

    KeySignatures(Passkeys passkeys, KeptAnswers answers, Membership membership) {
        this.passkeys = passkeys;
        this.answers = answers;
        this.membership = membership;
    }

    /** Takes a passkey's answer over this root and the number of the page; it must be the acting person's own key. */
    Proved prove(Actor actor, Assertion answer, byte[] root, String nonce) {
        PersonId person = actor.person().orElseThrow();
        byte[] challenge = SigningChallenge.of(root, nonce);
        return Proved.by(SigningKey.of(passkeys.proveOver(person, answer, challenge), answer));
    }

    void verify(Actor actor, List<SignOff> signed) {
        signed.forEach(one -> verify(actor, one));
    }

    private void verify(Actor actor, SignOff signed) {
        KeptAnswer kept = signed.evidence().answer();
        if (kept == null) {
            return;
        }
        PersonId person =
                personOf(membership.named(actor, List.of(signed.signer())).get(signed.signer()));
        KeptAnswers.Standing standing =
                answers.isRight(person, kept) ? answers.standing(person, kept) : KeptAnswers.Standing.UNKNOWN;
        switch (standing) {
            case UNKNOWN -> throw GateClosed.tampered("key");
            case LOST -> throw GateClosed.because("key-lost");
            case SOUND -> {}
        }
    }

    private static PersonId personOf(@Nullable MemberName member) {
        PersonId person = member == null ? null : member.person();
        if (person == null) {
            throw GateClosed.tampered("signer");
        }
        return person;
    }
}
