package io.countersign.outside;

import io.countersign.agencies.AgencyDoors;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.AgencyId;
import io.countersign.base.AgencyTransactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks at the key a program shows, with the same answer for every key that opens nothing. */
@Component
public class KeyCheck {

    private static final String JOB = "reading key";

    private final ReadingKeyRows rows;
    private final Membership membership;
    private final AgencyDoors doors;
    private final AgencyTransactions transactions;
    private final Clock clock;

    KeyCheck(
            ReadingKeyRows rows,
            Membership membership,
            AgencyDoors doors,
            AgencyTransactions transactions,
            Clock clock) {
        this.rows = rows;
        this.membership = membership;
        this.doors = doors;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Who reads by this key: a job of the agency at this address, if the key is one of its own and still holds. It holds
     * no longer than whoever made it manages the agency: they may have kept it.
     */
    public Optional<Actor> reader(String agency, String key) {
        ReadingSecret secret = new ReadingSecret(key);
        return doors.named(agency).flatMap(found -> transactions.in(found.id(), () -> opened(found.id(), secret)));
    }

    private Optional<Actor> opened(AgencyId agency, ReadingSecret secret) {
        Instant now = clock.instant();
        Actor reader = Actor.system(agency, JOB);
        return rows.findBySecretSha256(secret.sha256())
                .filter(key -> key.isOpenAt(now) && membership.manages(reader, key.madeBy()))
                .map(key -> {
                    if (key.isUnusedOn(now)) {
                        rows.noteUse(key.id(), ReadingKey.day(now));
                    }
                    return reader;
                });
    }
}
