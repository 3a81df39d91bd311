package io.countersign.publishing;

import io.countersign.base.Refusal;
import io.countersign.base.Texts;
import io.countersign.signoffs.Manifest;
import io.countersign.signoffs.SignedPost;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody puts up by hand. The signed words and pictures are in it only while the gate is open for them.
 *
 * @param network the network's name
 * @param handle the account's name on its network
 * @param zone the place in which the window was signed
 * @param begin where the network is opened
 * @param open what was signed, while it may go up
 * @param closed why there is nothing to copy, while it may not
 */
public record Handover(
        DeliverySummary delivery,
        String network,
        String handle,
        ZoneId zone,
        String begin,
        @Nullable SignedPost open,
        @Nullable Refusal closed) {

    static Handover of(
            DeliverySummary delivery, Manifest manifest, @Nullable SignedPost open, @Nullable Refusal closed) {
        return new Handover(
                delivery,
                delivery.network().title(),
                manifest.account().handle(),
                manifest.occurrences().getFirst().zone(),
                HandNetworks.begin(delivery.network()),
                open,
                closed);
    }

    /** What may be copied now; nothing before the signature, nor before or after its window. */
    public Optional<SignedPost> signed() {
        return Optional.ofNullable(open);
    }

    /** Why there is nothing to copy. */
    public String why(Texts texts) {
        if (closed != null) {
            return closed.sentence(texts.locale());
        }
        return switch (delivery.state()) {
            case PUBLISHED_BY_HAND -> texts.get("publishing.by-hand.over.up");
            case MISSED -> texts.get("publishing.by-hand.over.late");
            default -> texts.get("publishing.by-hand.over.stopped");
        };
    }

    /** Whether the person named for it has said that it is up. */
    public boolean isUp() {
        return delivery.state() == DeliveryState.PUBLISHED_BY_HAND;
    }
}
