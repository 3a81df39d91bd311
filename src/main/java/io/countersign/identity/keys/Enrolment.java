package io.countersign.identity.keys;

import com.webauthn4j.data.client.ClientDataType;
import io.countersign.base.AgencyTransactions;
import io.countersign.base.PersonId;
import io.countersign.base.Refusal;
import io.countersign.identity.PersonDirectory;
import io.countersign.identity.PersonSummary;
import io.countersign.identity.keys.Challenges.Given;
import io.countersign.identity.keys.Claim.Asked;
import io.countersign.identity.keys.HowProved.Shown;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Adds a passkey for the person who asks, and for nobody else: no other way leads to a row in the store. */
@Component
class Enrolment {

    private static final String NOBODYS = "people and their keys belong to no agency";
    private static final int MOST = 20;

    private final Challenges challenges;
    private final PasskeyRows keys;
    private final PersonDirectory people;
    private final RelyingParty house;
    private final AgencyTransactions transactions;
    private final Clock clock;

    Enrolment(
            Challenges challenges,
            PasskeyRows keys,
            PersonDirectory people,
            RelyingParty house,
            AgencyTransactions transactions,
            Clock clock) {
        this.challenges = challenges;
        this.keys = keys;
        this.people = people;
        this.house = house;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What the browser needs to make a passkey.
     *
     * @param known the ids of keys that the person has already, so that a device makes no second one
     */
    record Wish(
            String challenge,
            String house,
            String user,
            String email,
            String person,
            List<Long> algorithms,
            List<String> known) {}

    /** Begins, for somebody who has shown this much a moment ago. */
    Wish begin(PersonId person, Shown shown) {
        PersonSummary who = people.get(person);
        return new Wish(
                challenges.give(new Given(KeyPurpose.ENROL, person, shown)),
                house.id(),
                Bytes.text(person.bytes()),
                who.email().value(),
                who.name(),
                KeyCheck.algorithms(),
                transactions.outside(NOBODYS, () -> usable(person)));
    }

    /** Takes the new key: the challenge is used up first, then everything about the key is looked at. */
    void finish(PersonId person, String name, String challenge, NewPasskey sent) {
        String called = Passkey.requireName(name);
        try {
            byte[] asked = Reading.bytes(challenge);
            Shown shown = challenges
                    .take(asked, KeyPurpose.ENROL, person)
                    .map(Given::shown)
                    .orElseThrow(Passkeys::tooOld);
            Asked wanted = new Asked(house, ClientDataType.WEBAUTHN_CREATE, asked, person);
            Claim claim = Claim.of(sent, wanted, person);
            Passkeys.require(claim, KeyCheck.OF_NEW_KEYS);
            keep(new Passkey(sent, claim, called, Objects.requireNonNull(shown), clock.instant()));
        } catch (Reading.Unreadable noKey) {
            throw Passkeys.notProved();
        }
    }

    private void keep(Passkey key) {
        try {
            transactions.outside(NOBODYS, () -> {
                if (usable(key.person()).size() >= MOST) {
                    throw Refusal.by("keys.too-many", MOST).asException();
                }
                return keys.saveAndFlush(key);
            });
        } catch (DataIntegrityViolationException hereAlready) {
            throw Refusal.by("keys.known").asException();
        }
    }

    private List<String> usable(PersonId person) {
        return keys.findByPersonOrderByAddedAt(person).stream()
                .filter(key -> !key.isRevoked())
                .map(Passkey::credential)
                .toList();
    }
}
