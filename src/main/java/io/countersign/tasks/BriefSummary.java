package io.countersign.tasks;

import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A brief as lists show it.
 *
 * @param link what its writer laid beside it
 */
public record BriefSummary(
        BriefId id,
        ClientId client,
        String text,
        @Nullable String link,
        BriefState state,
        MemberId receivedBy,
        Instant receivedAt) {}
