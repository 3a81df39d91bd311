package io.countersign.identity.keys;

import io.countersign.base.AgencyTransactions;
import io.countersign.base.PersonId;
import io.countersign.identity.OtherKeys;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The passkeys beside the password: of somebody who is let back in they are lost, and keep inside what is not out. */
@Component
class LostKeys implements OtherKeys {

    private static final String NOBODYS = "people and their keys belong to no agency";

    private final PasskeyRows keys;
    private final AgencyTransactions transactions;
    private final Clock clock;

    LostKeys(PasskeyRows keys, AgencyTransactions transactions, Clock clock) {
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean has(PersonId person) {
        return transactions.outside(NOBODYS, () -> keys.existsByPersonAndRevokedAtIsNull(person));
    }

    @Override
    public void takeAway(PersonId person) {
        transactions.outside(NOBODYS, () -> {
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
