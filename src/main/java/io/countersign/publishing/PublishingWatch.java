package io.countersign.publishing;

import static java.util.stream.Collectors.toMap;

import io.countersign.base.Actor;
import io.countersign.base.AlsoFor;
import io.countersign.base.Way;
import java.time.Instant;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How publishing stands in a whole agency, for whoever watches over it. */
@Service
@Transactional(readOnly = true)
public class PublishingWatch {

    private static final Limit MOST = Limit.of(200);

    private final DeliveryRows rows;
    private final DeliveryQueue queue;
    private final Sweeping sweeping;

    PublishingWatch(DeliveryRows rows, DeliveryQueue queue, Sweeping sweeping) {
        this.rows = rows;
        this.queue = queue;
        this.sweeping = sweeping;
    }

    /** How it stands now; for managers and for jobs. */
    @AlsoFor(Way.SYSTEM)
    public PublishingHealth now(Actor actor) {
        actor.requireManagerOrJob();
        Instant now = queue.now();
        long unknown = rows.countByState(DeliveryState.UNKNOWN);
        long stillLooking = rows.countByStateAndLookAtIsNotNull(DeliveryState.UNKNOWN);
        return new PublishingHealth(
                now,
                unknown - stillLooking,
                stillLooking,
                rows
                        .overdue(
                                DeliveryState.UNSENT,
                                now.minus(PublishingHealth.GRACE),
                                DeliveryState.BY_HAND,
                                now,
                                MOST)
                        .stream()
                        .map(Delivery::summary)
                        .toList(),
                PublishingHealth.lag(rows.longestDue(DeliveryState.SCHEDULED), now),
                sweeping.last().orElse(null),
                rows.lastSuccesses(DeliveryState.UP).stream().collect(toMap(LastSuccess::account, LastSuccess::at)));
    }
}
