package io.countersign.desk;

import io.countersign.base.PersonId;
import io.countersign.identity.Passwords;
import io.countersign.signoffs.FreshProof;
import org.springframework.stereotype.Component;

/** Lets a signature be proved by the password somebody signs in with; guesses count like guesses at the door. */
@Component
class PasswordProves implements FreshProof {

    private final Passwords passwords;

    PasswordProves(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public boolean proves(PersonId person, String password) {
        return passwords.matches(person, password);
    }
}
