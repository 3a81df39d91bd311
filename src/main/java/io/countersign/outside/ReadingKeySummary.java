package io.countersign.outside;

import io.countersign.base.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reading key as screens show it.
 *
 * @param endsAt from when on nobody reads by it; none if it lasts until it is revoked
 * @param lastUsedOn the day, in UTC, on which somebody last read by it
 */
public record ReadingKeySummary(
        ReadingKeyId id,
        String name,
        MemberId madeBy,
        Instant madeAt,
        @Nullable Instant endsAt,
        @Nullable Instant revokedAt,
        @Nullable LocalDate lastUsedOn) {

    /** Whether somebody may read by it at this moment. */
    public boolean isOpenAt(Instant now) {
        return revokedAt == null && (endsAt == null || now.isBefore(endsAt));
    }
}
