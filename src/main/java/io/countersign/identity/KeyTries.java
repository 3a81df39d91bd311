package io.countersign.identity;

import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever shows keys from outside that are none. A key that is right is never counted and never waits: it
 * cannot be guessed, and nobody else's tries may keep a right one out.
 */
@Component
public class KeyTries {

    private final SignInThrottle throttle;

    KeyTries(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    /** Counts a wrong key; answers how long to wait where there were too many already, else no time at all. */
    public Duration wrong(String key, String remoteAddress) {
        try {
            throttle.enter(SignInAttempt.withKey(key, remoteAddress));
            return Duration.ZERO;
        } catch (TooManyTries tooMany) {
            return tooMany.length();
        }
    }

    /**
     * Counts a letter that somebody unknown asks for, by the address it goes to and by where it is asked from; answers how
     * long to wait where there were too many already.
     */
    public Duration letter(String to, String remoteAddress) {
        return wrong("letter to " + to, remoteAddress);
    }
}
