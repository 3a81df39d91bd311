package io.countersign.accounts;

import io.countersign.base.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A mandate as screens show it. */
public record MandateSummary(
        MandateId id,
        AccountId account,
        MemberId representative,
        MemberId grantedBy,
        Instant from,
        Instant until,
        MandateScope scope,
        @Nullable Instant revokedAt) {

    /** Whether the representative may speak at this moment. */
    public boolean holdsAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until) && revokedAt == null;
    }
}
