package io.countersign.identity.keys;

import io.countersign.base.AgencyTransactions;
import io.countersign.base.NotFound;
import io.countersign.base.PersonId;
import io.countersign.identity.keys.Passkey.RevokedWhy;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What somebody does with their own passkeys; another person's are not found. */
@Component
class OwnKeys {

    private static final String NOBODYS = "people and their keys belong to no agency";

    private final PasskeyRows keys;
    private final AgencyTransactions transactions;
    private final Clock clock;

    OwnKeys(PasskeyRows keys, AgencyTransactions transactions, Clock clock) {
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
    }

    List<OwnKey> of(PersonId person) {
        return transactions.outside(
                NOBODYS,
                () -> keys.findByPersonOrderByAddedAt(person).stream()
                        .map(Passkey::own)
                        .toList());
    }

    OwnKey get(PersonId person, UUID id) {
        return transactions.outside(
                NOBODYS,
                () -> keys.findByIdAndPerson(id, person)
                        .orElseThrow(NotFound::new)
                        .own());
    }

    void rename(PersonId person, UUID id, String name) {
        String called = Passkey.requireName(name);
        change(person, id, key -> key.rename(called));
    }

    /** Takes a key away for good; what it has signed can still be verified. */
    void revoke(PersonId person, UUID id, RevokedWhy why) {
        change(person, id, key -> key.revoke(why, clock.instant()));
    }

    private void change(PersonId person, UUID id, Consumer<Passkey> change) {
        transactions.outside(NOBODYS, () -> {
            Passkey key = keys.findByIdAndPerson(id, person).orElseThrow(NotFound::new);
            change.accept(key);
            return keys.saveAndFlush(key);
        });
    }
}
