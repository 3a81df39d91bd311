package io.countersign.publishing;

import io.countersign.base.Actor;
import io.countersign.base.AgencyId;
import io.countersign.base.AgencyTransactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Clears up after nodes that stopped in the middle, and says what has missed its time and whose time has come. */
@Component
public class Sweeping {

    private final DeliveryQueue queue;
    private final DeliveryBook book;
    private final AgencyTransactions transactions;
    private final HandReminders hands;
    private final Clock clock;
    private volatile @Nullable Instant last;

    Sweeping(
            DeliveryQueue queue, DeliveryBook book, AgencyTransactions transactions, HandReminders hands, Clock clock) {
        this.queue = queue;
        this.book = book;
        this.transactions = transactions;
        this.hands = hands;
        this.clock = clock;
    }

    /** When this node last went through to the end; nothing before its first time. */
    Optional<Instant> last() {
        return Optional.ofNullable(last);
    }

    /** A claim whose lease is over goes back; a sending whose lease is over is unknown; what is late is missed. */
    public void run() {
        for (AgencyId agency : queue.agenciesToSweep()) {
            transactions.in(agency, () -> sweep(Actor.system(agency, "sweep")));
        }
        hands.run();
        last = clock.instant();
    }

    private int sweep(Actor job) {
        int released = queue.releaseLostClaims();
        for (DeliveryId id : queue.lostWhileSending()) {
            Delivery lost = book.get(id);
            book.unknown(job, lost, lost.attempts(), "node-stopped");
        }
        for (DeliveryId id : queue.late()) {
            Delivery late = book.get(id);
            book.moved(job, late, late.state(), DeliveryState.MISSED, "late");
        }
        return released;
    }
}
