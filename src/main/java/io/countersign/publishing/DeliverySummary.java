package io.countersign.publishing;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.NetworkName;
import io.countersign.base.ClientId;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as screens show it.
 *
 * @param due when it is tried next
 * @param needsALook whether nobody knows if it is up and the machine has looked often enough
 */
public record DeliverySummary(
        DeliveryId id,
        ClientId client,
        PostId post,
        RevisionId revision,
        AccountId account,
        NetworkName network,
        DeliveryState state,
        Instant earliest,
        Instant latest,
        Instant due,
        @Nullable String permalink,
        @Nullable String reason,
        boolean needsALook) {}
