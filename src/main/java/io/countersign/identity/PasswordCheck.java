package io.countersign.identity;

import io.countersign.base.AgencyTransactions;
import io.countersign.base.EmailAddress;
import io.countersign.base.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks at one password, throttled, with the same work and the same answer for somebody unknown. */
@Component
class PasswordCheck {

    private final People people;
    private final PasswordHashes hashes;
    private final PasswordHashing hashing;
    private final SignInThrottle throttle;
    private final AgencyTransactions transactions;

    PasswordCheck(
            People people,
            PasswordHashes hashes,
            PasswordHashing hashing,
            SignInThrottle throttle,
            AgencyTransactions transactions) {
        this.people = people;
        this.hashes = hashes;
        this.hashing = hashing;
        this.throttle = throttle;
        this.transactions = transactions;
    }

    /** The person whose address and password these are. */
    Optional<PersonSummary> signIn(String typedEmail, CharSequence password, String remoteAddress) {
        return check(SignInAttempt.of(typedEmail, remoteAddress), SignInAttempt.email(typedEmail), password);
    }

    /** Whether this is the password of somebody who is already signed in. */
    boolean matches(PersonId person, CharSequence password) {
        EmailAddress account = transactions
                .outside("password check", () -> people.findById(person))
                .orElseThrow()
                .summary()
                .email();
        return check(SignInAttempt.inside(account), Optional.of(account), password)
                .isPresent();
    }

    private Optional<PersonSummary> check(
            SignInAttempt attempt, Optional<EmailAddress> account, CharSequence password) {
        throttle.enter(attempt);
        Optional<Known> known = account.flatMap(this::find);
        boolean right = hashing.matches(password, known.flatMap(Known::hash));
        if (right) {
            throttle.succeeded(attempt);
        }
        return right ? known.map(Known::person) : Optional.empty();
    }

    private Optional<Known> find(EmailAddress account) {
        return transactions.outside(
                "sign-in",
                () -> people.findByEmail(account)
                        .map(person -> new Known(
                                person.summary(), hashes.findById(person.id()).map(PasswordHash::hash))));
    }

    private record Known(PersonSummary person, Optional<String> hash) {}
}
