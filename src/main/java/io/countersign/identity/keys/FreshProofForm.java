package io.countersign.identity.keys;

import io.countersign.base.PersonId;
import io.countersign.base.Refusal;
import io.countersign.identity.Passwords;
import io.countersign.identity.keys.HowProved.Shown;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes the proof that stands in the form itself: a passkey's answer, or the password typed afresh. */
@Component
class FreshProofForm {

    private final Passkeys passkeys;
    private final Passwords passwords;

    FreshProofForm(Passkeys passkeys, Passwords passwords) {
        this.passkeys = passkeys;
        this.passwords = passwords;
    }

    Shown require(PersonId person, Map<String, String> form) {
        Optional<Assertion> answer = Assertion.in(form);
        if (answer.isPresent()) {
            String challenge = form.getOrDefault("challenge", "");
            ProvedKey key = passkeys.prove(person, answer.get(), KeyPurpose.STEP_UP, challenge);
            return new Shown(HowProved.PASSKEY, key.id());
        }
        if (!passwords.matches(person, form.getOrDefault("password", ""))) {
            throw Refusal.by("keys.wrong-password").asException();
        }
        return new Shown(HowProved.PASSWORD, null);
    }
}
