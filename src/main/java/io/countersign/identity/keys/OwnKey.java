package io.countersign.identity.keys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A passkey as its owner sees it. */
record OwnKey(
        String id,
        String name,
        Instant addedAt,
        HowProved addedBy,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt,
        boolean backedUp) {}
