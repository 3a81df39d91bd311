package io.countersign.identity;

import io.countersign.base.Freshness;
import io.countersign.base.LinkToken;
import io.countersign.base.PersonId;
import io.countersign.base.ProofNeeded;
import io.countersign.base.Refusal;
import io.countersign.base.Texts;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends a code where only the owner looks, and takes it back in the owner's session: then the key is the owner's. */
@Component
class SecondChannel {

    static final Duration LASTS = Duration.ofMinutes(15);
    private static final int CODES = 100_000_000;

    private final KeyOrigins origins;
    private final PersonDirectory directory;
    private final PersonLetters letters;
    private final ObjectProvider<PhoneSender> phones;
    private final SignInThrottle throttle;
    private final Freshness freshness;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondChannel(
            KeyOrigins origins,
            PersonDirectory directory,
            PersonLetters letters,
            ObjectProvider<PhoneSender> phones,
            SignInThrottle throttle,
            Freshness freshness,
            Clock clock) {
        this.origins = origins;
        this.directory = directory;
        this.letters = letters;
        this.phones = phones;
        this.throttle = throttle;
        this.freshness = freshness;
        this.clock = clock;
    }

    /** Sends the person at hand, who has just proved who they are, a code to where they are reached besides. */
    void send(PersonId person) {
        if (!freshness.isFresh(person)) {
            throw new ProofNeeded();
        }
        Reach reach = origins.reach(person)
                .orElseThrow(() -> Refusal.by("identity.second.none")
                        .liftedBy("identity.lift.colleague")
                        .asException());
        PhoneSender phone = phones.getIfAvailable();
        if (reach.isPhone() && phone == null) {
            throw Refusal.by("identity.second.no-phone")
                    .liftedBy("identity.lift.colleague")
                    .asException();
        }
        throttle.enter(SignInAttempt.withCode(person));
        String code = String.format(Locale.ROOT, "%08d", random.nextInt(CODES));
        origins.expect(person, digest(person, code), clock.instant().plus(LASTS));
        PersonSummary owner = directory.get(person);
        if (phone != null && reach.isPhone()) {
            phone.send(reach.value(), Texts.in(owner.locale()).get("identity.second.text", code));
        } else {
            letters.secondCode(owner, reach.value(), code);
        }
    }

    /** Whether this is the code that was sent; guesses are counted. */
    boolean takes(PersonId person, String typed) {
        SignInAttempt attempt = SignInAttempt.withCode(person);
        throttle.enter(attempt);
        if (!origins.isExpected(person, digest(person, typed.replaceAll("\\s", "")))) {
            return false;
        }
        throttle.succeeded(attempt);
        origins.confirm(person, origins.reach(person).orElseThrow().channel());
        return true;
    }

    private static byte[] digest(PersonId person, String code) {
        return new LinkToken(person.text() + code).sha256();
    }
}
