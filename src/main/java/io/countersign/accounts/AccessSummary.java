package io.countersign.accounts;

import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An access card as screens and rooms know it.
 *
 * @param askedAt when the owner was asked to let the holder in; none where a card was noted without asking
 * @param grantedBy who let the holder in; none while the owner was only asked
 * @param since since when; none while the owner was only asked
 * @param confirmedAt when somebody last said that it still works
 */
public record AccessSummary(
        AccessCardId id,
        ClientId client,
        AccountId account,
        MemberId holder,
        WayIn way,
        @Nullable Instant askedAt,
        @Nullable MemberId grantedBy,
        @Nullable Instant since,
        @Nullable Instant confirmedAt,
        @Nullable Instant until,
        String note,
        @Nullable Instant endedAt) {

    private static final Duration FRESH = Duration.ofDays(90);

    /** Whether the owner was asked and has not let the holder in yet. */
    public boolean isAskedFor() {
        return since == null && endedAt == null;
    }

    /** Whether the holder gets in at this moment. */
    public boolean isLiveAt(Instant moment) {
        return since != null && !moment.isBefore(since) && endedAt == null && (until == null || moment.isBefore(until));
    }

    /** Whether its end came without anybody ending it. */
    public boolean isExpiredAt(Instant moment) {
        return endedAt == null && until != null && !moment.isBefore(until);
    }

    /** Whether nobody has said for 90 days that it still works. */
    public boolean isStaleAt(Instant moment) {
        return isLiveAt(moment)
                && confirmedAt != null
                && confirmedAt.plus(FRESH).isBefore(moment);
    }
}
