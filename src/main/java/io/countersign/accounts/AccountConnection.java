package io.countersign.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account and the way into it, for whoever watches over them.
 *
 * @param since when Countersign was let in, or, where it has no way in any more, when the last one ended
 */
public record AccountConnection(
        AccountSummary account, @Nullable Instant since) {}
