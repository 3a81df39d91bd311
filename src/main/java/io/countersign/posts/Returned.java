package io.countersign.posts;

import io.countersign.base.MemberId;
import java.time.Instant;

/** A revision that was sent back: by whom, when, and what should change. */
public record Returned(RevisionId revision, MemberId by, String reason, Instant at) {}
