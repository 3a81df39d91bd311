package io.countersign.publishing;

import io.countersign.base.ClientId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries a report asks for.
 *
 * @param from the earliest beginning of their signed windows
 * @param until the moment before which their windows begin
 * @param states where they stand
 * @param client whose they are; none for those of every client
 * @param after the place the page before ended at
 * @param limit how many at most
 */
public record DeliveryQuestion(
        Instant from,
        Instant until,
        Set<DeliveryState> states,
        @Nullable ClientId client,
        @Nullable DeliveryMark after,
        int limit) {

    public static final int MOST = 200;
    public static final int USUAL = 50;

    public DeliveryQuestion {
        states = Set.copyOf(states);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("no page has " + limit + " deliveries");
        }
    }

    DeliveryMark start() {
        return after == null ? DeliveryMark.START : after;
    }
}
