package io.countersign.identity.keys;

import io.countersign.base.AgencyTransactions;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people have not yet been told about their passkeys; it stays here until a letter is out. */
@Component
public class KeyNotices {

    private static final String NOBODYS = "people and their keys belong to no agency";

    private final PasskeyRows keys;
    private final AgencyTransactions transactions;
    private final Clock clock;

    KeyNotices(PasskeyRows keys, AgencyTransactions transactions, Clock clock) {
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
    }

    public List<KeyNotice> untold() {
        return transactions.outside(
                NOBODYS,
                () -> Stream.concat(
                                keys.findTop50ByAddedToldAtIsNullOrderByAddedAt().stream()
                                        .map(key -> key.notice(false)),
                                keys.findTop50ByRevokedAtIsNotNullAndRevokedToldAtIsNullOrderByRevokedAt().stream()
                                        .map(key -> key.notice(true)))
                        .toList());
    }

    public void told(KeyNotice notice) {
        transactions.outside(NOBODYS, () -> {
            Passkey key = keys.findById(notice.key()).orElseThrow();
            key.told(notice, clock.instant());
            return keys.saveAndFlush(key);
        });
    }
}
