package io.countersign.demo;

import io.countersign.base.Actor;
import io.countersign.publishing.ByHand;
import io.countersign.publishing.Deliveries;
import io.countersign.publishing.DeliverySummary;
import org.springframework.stereotype.Component;

/** What people of the demonstration do with posts that are on their way: put up by hand, or given up. */
@Component
class HandWork {

    private final ByHand byHand;
    private final Deliveries deliveries;

    HandWork(ByHand byHand, Deliveries deliveries) {
        this.byHand = byHand;
        this.deliveries = deliveries;
    }

    /** Says that the most urgent post of theirs is up. */
    void putUp(Actor hand, String address) {
        byHand.itIsUp(hand, byHand.due(hand).getFirst().id(), address);
    }

    /** Lets the post be of which nobody knows whether it is up. */
    void giveUp(Actor staff, DemoClient client) {
        deliveries.giveUp(
                staff,
                deliveries.stuck(staff).stream()
                        .filter(one -> one.client().equals(client.id()) && one.isUnknown())
                        .map(DeliverySummary::id)
                        .findFirst()
                        .orElseThrow());
    }
}
