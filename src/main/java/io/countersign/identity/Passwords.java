package io.countersign.identity;

import io.countersign.base.PersonId;
import io.countersign.base.Refusal;
import org.springframework.stereotype.Service;

/** Asks a person who is already signed in for the password once more, as a weaker signature does. */
@Service
public class Passwords {

    private final PasswordCheck check;

    Passwords(PasswordCheck check) {
        this.check = check;
    }

    /**
     * Whether this is the person's password. Guesses here and at the door are counted together; after too many the
     * question is refused for a while. Ask before opening a transaction: the answer takes a noticeable moment.
     */
    public boolean matches(PersonId person, CharSequence password) {
        try {
            return check.matches(person, password);
        } catch (TooManyTries early) {
            throw Refusal.by("identity.throttled", early.seconds() < 60 ? 1 : (early.seconds() + 59) / 60)
                    .asException();
        }
    }
}
