package io.countersign.publishing.ui;

import io.countersign.accounts.AccountSummary;
import io.countersign.agencies.ClientSummary;
import io.countersign.base.ui.Desk;
import io.countersign.posts.PostSummary;
import io.countersign.posts.ui.WindowWords;
import io.countersign.publishing.DeliveryState;
import io.countersign.publishing.DeliverySummary;
import java.time.Instant;
import java.util.Optional;

/**
 * A delivery with all a reader needs to know it by: the post, whose it is, on which account it goes out.
 *
 * @param page where the account can be looked at
 * @param staff whether the visitor works for the client
 * @param hand who puts it up, where no machine may
 * @param own whether that is the visitor
 */
record Parcel(
        DeliverySummary delivery,
        PostSummary post,
        ClientSummary client,
        AccountSummary account,
        Optional<String> page,
        boolean staff,
        String hand,
        boolean own) {

    /** The post's first words. */
    String title() {
        String opening = post.opening();
        return opening.isEmpty() ? Desk.text("publishing.no-words") : opening;
    }

    String network() {
        return account.network().title();
    }

    /** When it goes out or was to go out. */
    String times() {
        return new WindowWords(delivery.earliest(), delivery.latest(), client.zone(), Desk.zone(), Desk.texts()).line();
    }

    /** Whether it is up, so that all there is to do is to look at it. */
    boolean isOut() {
        DeliveryState state = delivery.state();
        return state == DeliveryState.PUBLISHED || state == DeliveryState.PUBLISHED_BY_HAND;
    }

    /** Whether its window is open for the visitor to put it up by hand. */
    boolean isToPutUp(Instant now) {
        return own
                && delivery.state() == DeliveryState.BY_HAND
                && !now.isBefore(delivery.earliest())
                && !now.isAfter(delivery.latest());
    }

    /** Whether nobody can do anything but wait: the machine still looks for it. */
    boolean isBeingLookedFor() {
        return delivery.isUnknown() && !delivery.needsALook();
    }
}
