package io.countersign.identity.keys;

import io.countersign.base.AgencyTransactions;
import io.countersign.base.PersonId;
import io.countersign.identity.OtherKeys;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Takes the passkeys of somebody who was let back in away, as lost ones: what they signed and is not out stays inside. */
@Component
class LostKeys implements OtherKeys {

    private final PasskeyRows keys;
    private final AgencyTransactions transactions;
    private final Clock clock;

    LostKeys(PasskeyRows keys, AgencyTransactions transactions, Clock clock) {
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void takeAway(PersonId person) {
        transactions.outside("people and their keys belong to no agency", () -> {
            keys.findByPersonOrderByAddedAt(person).stream()
                    .filter(key -> !key.isRevoked())
                    .forEach(key -> {
                        key.revoke(Passkey.RevokedWhy.LOST, clock.instant());
                        keys.saveAndFlush(key);
                    });
            return true;
        });
    }
}
