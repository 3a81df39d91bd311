package io.countersign.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as a report lists it.
 *
 * @param publishedAt since when it is up, as far as the network or the person who put it up said so
 */
public record DeliveryLine(
        DeliverySummary delivery, @Nullable Instant publishedAt) {

    /** The place of this line in the order of reports. */
    DeliveryMark mark() {
        return new DeliveryMark(delivery.earliest(), delivery.id());
    }
}
