package io.countersign.identity;

import io.countersign.base.PersonId;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** What is asked after the password of whoever has switched an authenticator app on: its code, or one from paper. */
@Component
class SecondFactor {

    private final Authenticators authenticators;
    private final RecoveryCodes recovery;
    private final SignInThrottle throttle;

    SecondFactor(Authenticators authenticators, RecoveryCodes recovery, SignInThrottle throttle) {
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.throttle = throttle;
    }

    boolean isAsked(PersonId person) {
        return authenticators.isOn(person);
    }

    /** Whether the code is good; guesses are counted apart from passwords, so that a right one forgives none of them. */
    boolean takes(PersonId person, String typed) {
        return counted(person, () -> authenticators.takes(person, bare(typed)) || recovery.use(person, typed));
    }

    /** The same for the first code of an app that is being set up, where paper does not count. */
    boolean takesFirst(PersonId person, String typed) {
        return counted(person, () -> authenticators.takes(person, bare(typed)));
    }

    /** The same for a code from paper alone. */
    boolean takesPaper(PersonId person, String typed) {
        return counted(person, () -> recovery.use(person, typed));
    }

    private boolean counted(PersonId person, BooleanSupplier code) {
        SignInAttempt attempt = SignInAttempt.withCode(person);
        throttle.enter(attempt);
        boolean good = code.getAsBoolean();
        if (good) {
            throttle.succeeded(attempt);
        }
        return good;
    }

    private static String bare(String typed) {
        return typed.replaceAll("\\s", "");
    }
}
