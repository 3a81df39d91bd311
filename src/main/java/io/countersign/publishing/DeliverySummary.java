package io.countersign.publishing;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.NetworkName;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as screens show it.
 *
 * @param due when it is tried next
 * @param needsALook whether nobody knows if it is up and the machine has looked often enough
 * @param byHand who puts it up, where no machine may
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
        boolean needsALook,
        @Nullable MemberId byHand) {

    /** Whether nobody knows if it is up. */
    public boolean isUnknown() {
        return state == DeliveryState.UNKNOWN;
    }

    /** Whether the network did not take it. */
    public boolean isRefused() {
        return state == DeliveryState.REFUSED;
    }

    /** Whether it stays where it is until somebody does something: all that is stuck but what the machine still looks for. */
    public boolean waitsForSomebody() {
        return !isUnknown() || needsALook;
    }
}
