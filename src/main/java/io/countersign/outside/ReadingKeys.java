package io.countersign.outside;

import io.countersign.base.Actor;
import io.countersign.base.FreshlyProved;
import io.countersign.base.NotFound;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys by which programs outside read of an agency: its managers make them and take them back. */
@Service
@Transactional
public class ReadingKeys {

    private final ReadingKeyRows rows;
    private final Ledger ledger;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ReadingKeys(ReadingKeyRows rows, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Every key the agency ever made, the latest first. */
    @Transactional(readOnly = true)
    public List<ReadingKeySummary> all(Actor actor) {
        actor.requireManager();
        return rows.findAllByOrderByMadeAtDesc().stream()
                .map(ReadingKey::summary)
                .toList();
    }

    /**
     * Makes a key; its secret is in the answer and nowhere else.
     *
     * @param endsAt from when on nobody reads by it, or none
     */
    @FreshlyProved
    public MadeReadingKey make(Actor actor, String name, @Nullable Instant endsAt) {
        actor.requireManager();
        ReadingSecret secret = ReadingSecret.random(random);
        ReadingKey key = rows.save(new ReadingKey(name, secret, actor.self(), endsAt, clock.instant()));
        ledger.record(actor, Entry.of("reading.key.made").about("reading-key", key.id()));
        return new MadeReadingKey(key.summary(), secret.text());
    }

    /** Takes a key back, at once and for good; doing so twice changes nothing. */
    @FreshlyProved
    public void revoke(Actor actor, ReadingKeyId id) {
        actor.requireManager();
        ReadingKey key = rows.findById(id).orElseThrow(NotFound::new);
        if (key.revoke(clock.instant())) {
            ledger.record(actor, Entry.of("reading.key.revoked").about("reading-key", id));
        }
    }
}
