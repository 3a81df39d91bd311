package io.countersign.publishing;

import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When what was signed goes out: what a stretch of time holds, and another time inside the signed window. */
@Service
@Transactional
public class Timetable {

    private final DeliveryRows rows;
    private final DeliveryQueue queue;
    private final DeliveryBook book;

    Timetable(DeliveryRows rows, DeliveryQueue queue, DeliveryBook book) {
        this.rows = rows;
        this.queue = queue;
        this.book = book;
    }

    /**
     * The deliveries of these clients that go out, went out or should have gone out in a stretch of time, the earliest
     * first; 1000 at most.
     */
    @Transactional(readOnly = true)
    public List<DeliverySummary> between(Actor actor, Instant from, Instant until, Set<ClientId> of) {
        List<ClientId> seen = of.stream().filter(actor.standing()::sees).toList();
        return rows
                .findTop1000ByClientInAndStateNotAndDueGreaterThanEqualAndDueLessThanOrderByDue(
                        seen, DeliveryState.WITHDRAWN, from, until)
                .stream()
                .map(Delivery::summary)
                .toList();
    }

    /** Sets another time for what still waits to go out; inside the signed window that needs no new signature. */
    public void moveTo(Actor actor, DeliveryId id, Instant due) {
        Delivery delivery = rows.findById(id).orElseThrow(NotFound::new);
        actor.requireWorksFor(delivery.client());
        delivery.state().requireMovable();
        Instant moment = due.truncatedTo(ChronoUnit.MICROS);
        if (moment.isBefore(delivery.earliest()) || moment.isAfter(delivery.latest())) {
            throw Refusal.by("publishing.move.outside")
                    .liftedBy("publishing.lift.signature")
                    .asException();
        }
        if (!moment.isAfter(queue.now())) {
            throw Refusal.by("publishing.move.past").asException();
        }
        if (!queue.moveTo(id, moment)) {
            throw Refusal.by("publishing.known").asException();
        }
        book.record(actor, "delivery.moved", delivery, moment);
    }
}
