package io.countersign.publishing;

import io.countersign.agencies.MemberName;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.posts.Revisions;
import io.countersign.signoffs.Gate;
import io.countersign.signoffs.GateClosed;
import io.countersign.signoffs.Manifest;
import io.countersign.signoffs.SendingGate;
import io.countersign.signoffs.SignedMedia;
import io.countersign.signoffs.SignedPost;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people put up where no machine may: the one person named at signing gets what was signed, inside its window and
 * through the gate, and says that it is up. Nobody verifies that.
 */
@Service
@Transactional
public class ByHand {

    private final DeliveryRows rows;
    private final DeliveryQueue queue;
    private final HandQueue hands;
    private final DeliveryBook book;
    private final SendingGate sending;
    private final Gate gate;
    private final Revisions revisions;
    private final Membership membership;
    private final ApplicationEventPublisher events;

    ByHand(
            DeliveryRows rows,
            DeliveryQueue queue,
            HandQueue hands,
            DeliveryBook book,
            SendingGate sending,
            Gate gate,
            Revisions revisions,
            Membership membership,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.queue = queue;
        this.hands = hands;
        this.book = book;
        this.sending = sending;
        this.gate = gate;
        this.revisions = revisions;
        this.membership = membership;
        this.events = events;
    }

    /** What the acting member is to put up now, the most urgent first. */
    @Transactional(readOnly = true)
    public List<DeliverySummary> due(Actor actor) {
        Instant now = queue.now();
        return rows.findByByHandAndStateInOrderByLatest(actor.self(), Set.of(DeliveryState.BY_HAND)).stream()
                .filter(delivery -> actor.standing().sees(delivery.client()))
                .filter(delivery -> !now.isBefore(delivery.earliest()) && !now.isAfter(delivery.latest()))
                .map(Delivery::summary)
                .toList();
    }

    /** What is to be put up, for the one person named for it; with its words only while it may go up. */
    @Transactional(readOnly = true, noRollbackFor = GateClosed.class)
    public Handover look(Actor actor, DeliveryId id) {
        Delivery delivery = own(actor, id);
        Manifest manifest =
                Manifest.parse(revisions.get(actor, delivery.revision()).manifest());
        if (delivery.state() != DeliveryState.BY_HAND) {
            return Handover.of(delivery.summary(), manifest, null, null);
        }
        try {
            return Handover.of(delivery.summary(), manifest, opened(actor, delivery), null);
        } catch (GateClosed closed) {
            return Handover.of(delivery.summary(), manifest, null, closed.refusal());
        }
    }

    /** A picture of what is to be put up, under the same conditions as its words. */
    @Transactional(readOnly = true, noRollbackFor = GateClosed.class)
    public SignedMedia picture(Actor actor, DeliveryId id, String sha256) {
        return opened(actor, waiting(actor, id)).media().stream()
                .filter(picture -> picture.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * The person named for it says that it is up.
     *
     * @param address where it stands, pasted from the network; it may be left empty
     */
    public void itIsUp(Actor actor, DeliveryId id, String address) {
        Delivery delivery = waiting(actor, id);
        String link = HandNetworks.address(delivery.network(), address);
        sending.lockForSending(delivery.revision());
        opened(actor, delivery);
        if (!hands.putUp(id, actor.self(), link)) {
            throw Refusal.by("publishing.known").asException();
        }
        book.record(actor, "delivery.published.by.hand", delivery);
        events.publishEvent(new DeliveryPublished(actor.agency(), id, delivery.post()));
    }

    private SignedPost opened(Actor actor, Delivery delivery) {
        Actor job = Actor.system(actor.agency(), "by-hand");
        return gate.open(job, delivery.revision(), delivery.occurrence(), queue.now());
    }

    private Delivery waiting(Actor actor, DeliveryId id) {
        Delivery delivery = own(actor, id);
        if (delivery.state() != DeliveryState.BY_HAND) {
            throw Refusal.by("publishing.known").asException();
        }
        return delivery;
    }

    private Delivery own(Actor actor, DeliveryId id) {
        Delivery delivery = rows.findById(id).orElseThrow(NotFound::new);
        actor.requireSees(delivery.client());
        MemberId hand = delivery.byHand();
        if (hand == null) {
            throw Refusal.by("publishing.by-hand.machine").asException();
        }
        if (!hand.equals(actor.self())) {
            throw Refusal.by("publishing.by-hand.other", name(actor, hand))
                    .liftedBy("publishing.by-hand.lift")
                    .asException();
        }
        return delivery;
    }

    private String name(Actor actor, MemberId hand) {
        MemberName named = membership.named(actor, List.of(hand)).get(hand);
        return named == null ? "" : named.name();
    }
}
