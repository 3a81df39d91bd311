package io.countersign.publishing;

import io.countersign.accounts.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How publishing stands in one agency at one moment.
 *
 * @param toLookAt how many deliveries somebody must look for, because nobody knows whether they are up
 * @param stillLooking how many of those the machine still looks for itself
 * @param overdue what should have gone out and has not, the most overdue first; 200 at most
 * @param lag how long the delivery that is due the longest waits
 * @param lastSweep when the node that answers last swept; none before its first time
 * @param lastSuccess when a post was last put up, by account
 */
public record PublishingHealth(
        Instant at,
        long toLookAt,
        long stillLooking,
        List<DeliverySummary> overdue,
        Duration lag,
        @Nullable Instant lastSweep,
        Map<AccountId, Instant> lastSuccess) {

    /** How long past its time a delivery may stand in the queue before it is overdue. */
    static final Duration GRACE = Duration.ofMinutes(1);

    public PublishingHealth {
        overdue = List.copyOf(overdue);
        lastSuccess = Map.copyOf(lastSuccess);
    }

    /** How long something waits that was due at a moment; nothing waits that is due later, or where nothing is due. */
    static Duration lag(@Nullable Instant due, Instant now) {
        return due == null || due.isAfter(now) ? Duration.ZERO : Duration.between(due, now);
    }
}
