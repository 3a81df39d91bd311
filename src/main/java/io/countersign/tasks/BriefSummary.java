package io.countersign.tasks;

import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import java.time.Instant;

/** A brief as lists show it. */
public record BriefSummary(
        BriefId id, ClientId client, String text, BriefState state, MemberId receivedBy, Instant receivedAt) {}
