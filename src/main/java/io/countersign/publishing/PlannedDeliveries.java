package io.countersign.publishing;

import io.countersign.posts.RevisionId;
import io.countersign.signoffs.StillToCome;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says of a signed revision whether one of its deliveries can still be stopped, or is not even planned yet. */
@Component
class PlannedDeliveries implements StillToCome {

    private final DeliveryRows rows;

    PlannedDeliveries(DeliveryRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean isToCome(RevisionId revision) {
        List<Delivery> planned = rows.findByRevision(revision);
        return planned.isEmpty()
                || planned.stream().anyMatch(delivery -> delivery.state().isStoppable());
    }
}
