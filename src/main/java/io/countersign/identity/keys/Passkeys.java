package io.countersign.identity.keys;

import com.webauthn4j.data.client.ClientDataType;
import io.countersign.base.AgencyTransactions;
import io.countersign.base.PersonId;
import io.countersign.base.Refusal;
import io.countersign.base.Refused;
import io.countersign.identity.keys.Challenges.Given;
import io.countersign.identity.keys.Claim.Asked;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says whether a passkey's answer proves somebody: the one verifier over the one store, for every purpose. */
@Service
public class Passkeys {

    private static final String NOBODYS = "people and their keys belong to no agency";

    private final Challenges challenges;
    private final PasskeyRows keys;
    private final RelyingParty house;
    private final AgencyTransactions transactions;
    private final Clock clock;

    Passkeys(
            Challenges challenges, PasskeyRows keys, RelyingParty house, AgencyTransactions transactions, Clock clock) {
        this.challenges = challenges;
        this.keys = keys;
        this.house = house;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether somebody has a passkey that may be used. */
    public boolean has(PersonId person) {
        return transactions.outside(NOBODYS, () -> keys.existsByPersonAndRevokedAtIsNull(person));
    }

    /** The name that browsers know this installation by. */
    public String house() {
        return house.id();
    }

    /** A challenge for somebody who is known already, good once and for five minutes, for this purpose alone. */
    public String ask(KeyPurpose purpose, PersonId person) {
        return challenges.give(new Given(purpose, person));
    }

    /** Takes the answer to such a challenge: the challenge is used up first, then everything about the answer is looked at. */
    public ProvedKey prove(PersonId person, Assertion answer, KeyPurpose purpose, String challenge) {
        return taken(answer, new Given(purpose, person), challenge);
    }

    /** Takes the answer to a challenge that the caller has made, and has used up before asking. */
    public ProvedKey proveOver(PersonId person, Assertion answer, byte[] challenge) {
        return proved(answer, challenge, person);
    }

    /** A challenge for whoever will turn out to have answered it. */
    String askAnybody() {
        return challenges.give(new Given(KeyPurpose.SIGN_IN, null));
    }

    /** Takes such an answer, and says whose it is. */
    ProvedKey proveAnybody(Assertion answer, String challenge) {
        return taken(answer, new Given(KeyPurpose.SIGN_IN, null), challenge);
    }

    private ProvedKey taken(Assertion answer, Given given, String challenge) {
        try {
            byte[] asked = Reading.bytes(challenge);
            challenges.take(asked, given.purpose(), given.person()).orElseThrow(Passkeys::tooOld);
            return proved(answer, asked, given.person());
        } catch (Reading.Unreadable noChallenge) {
            throw notProved();
        }
    }

    private ProvedKey proved(Assertion answer, byte[] challenge, @Nullable PersonId person) {
        try {
            return transactions.outside(NOBODYS, () -> {
                Passkey key = find(answer).orElseThrow(Passkeys::notProved);
                Asked asked = new Asked(house, ClientDataType.WEBAUTHN_GET, challenge, person);
                Claim claim = Claim.of(answer, key.known(), asked);
                require(claim, KeyCheck.OF_ANSWERS);
                note(key, claim);
                return key.proved();
            });
        } catch (Reading.Unreadable noAnswer) {
            throw notProved();
        }
    }

    private Optional<Passkey> find(Assertion answer) {
        return keys.findByCredentialSha256(Bytes.sha256(Reading.bytes(answer.rawId())))
                .filter(key -> key.credential().equals(answer.rawId()));
    }

    private void note(Passkey key, Claim claim) {
        var device = claim.answer().authenticator();
        if (keys.use(key.id(), device.getSignCount(), device.isFlagBS(), clock.instant()) != 1) {
            throw KeyCheck.COUNTER.refusal().asException();
        }
    }

    static void require(Claim claim, Set<KeyCheck> checks) {
        claim.brokenBy(checks).ifPresent(check -> {
            throw check.refusal().asException();
        });
    }

    static Refused notProved() {
        return Refusal.by("keys.not-proved").asException();
    }

    static Refused tooOld() {
        return Refusal.by("keys.too-old").asException();
    }
}
