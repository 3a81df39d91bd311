package io.countersign.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Somebody has to wait before the next password is looked at. */
final class TooManyTries extends AuthenticationException {

    private final Duration wait;

    TooManyTries(Duration wait) {
        super("to be tried again after " + wait);
        this.wait = wait;
    }

    Duration length() {
        return wait;
    }

    /** The wait in whole seconds, rounded up. */
    long seconds() {
        return wait.plusMillis(999).toSeconds();
    }
}
