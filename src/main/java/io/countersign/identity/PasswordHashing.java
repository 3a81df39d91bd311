package io.countersign.identity;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id as OWASP measures it (19 MiB, two passes), and never more than two at once on a node. */
@Component
class PasswordHashing {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore places = new Semaphore(2, true);
    private final String nobodys = hash("nobody has this password");

    String hash(String password) {
        return inAPlace(() -> argon.encode(password));
    }

    /** Does the same work whether there is a hash to compare with or not. */
    boolean matches(CharSequence typed, Optional<String> hash) {
        boolean possible = PasswordRules.isPossible(typed);
        String password = possible ? PasswordRules.normalised(typed) : "";
        boolean equal = inAPlace(() -> argon.matches(password, hash.orElse(nobodys)));
        return equal && possible && hash.isPresent();
    }

    private <T> T inAPlace(Supplier<T> work) {
        takePlace();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyTries(PATIENCE);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TooManyTries(PATIENCE);
        }
    }
}
