package io.countersign.publishing;

import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.posts.PostId;
import io.countersign.posts.PostShelf;
import io.countersign.posts.PostSummary;
import io.countersign.posts.RevisionId;
import io.countersign.signoffs.Gate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is out, what is on its way, and what somebody must look at. */
@Service
@Transactional
public class Deliveries {

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final DeliveryRows rows;
    private final DeliveryQueue queue;
    private final DeliveryBook book;
    private final Clientele clientele;
    private final PostShelf posts;
    private final Gate gate;
    private final List<Network> networks;

    Deliveries(
            DeliveryRows rows,
            DeliveryQueue queue,
            DeliveryBook book,
            Clientele clientele,
            PostShelf posts,
            Gate gate,
            List<Network> networks) {
        this.rows = rows;
        this.queue = queue;
        this.book = book;
        this.clientele = clientele;
        this.posts = posts;
        this.gate = gate;
        this.networks = List.copyOf(networks);
    }

    /** The deliveries of a post, for whoever sees its client. */
    @Transactional(readOnly = true)
    public List<DeliverySummary> of(Actor actor, PostId post) {
        return rows.findByPostOrderByEarliest(post).stream()
                .filter(delivery -> actor.standing().sees(delivery.client()))
                .map(Delivery::summary)
                .toList();
    }

    /** The deliveries of several revisions, for whoever sees their clients. */
    @Transactional(readOnly = true)
    public List<DeliverySummary> over(Actor actor, List<RevisionId> revisions) {
        return rows.findByRevisionInOrderByEarliest(revisions).stream()
                .filter(delivery -> actor.standing().sees(delivery.client()))
                .map(Delivery::summary)
                .toList();
    }

    /**
     * What somebody must look at: nobody knows whether it is up, it is held, or it did not go out and nobody has begun
     * to write it anew since.
     */
    @Transactional(readOnly = true)
    public List<DeliverySummary> stuck(Actor actor) {
        List<ClientId> clients = clients(actor);
        List<Delivery> stuck =
                new ArrayList<>(rows.findTop200ByClientInAndStateInOrderByEarliest(clients, DeliveryState.STUCK));
        List<Delivery> failed = rows.findTop200ByClientInAndStateInAndLatestAfterOrderByEarliest(
                clients, DeliveryState.FAILED, queue.now().minus(REMEMBERED));
        Map<PostId, PostSummary> written =
                posts.named(actor, failed.stream().map(Delivery::post).toList());
        failed.stream()
                .filter(one -> stillStands(written, one.post(), one.revision()))
                .forEach(stuck::add);
        return stuck.stream().map(Delivery::summary).toList();
    }

    /** How much of {@link #stuck} stays where it is until somebody does something. */
    @Transactional(readOnly = true)
    public int waitingCounted(Actor actor) {
        List<StuckLine> lines = rows.waitingForSomebody(queue.now().minus(REMEMBERED)).stream()
                .filter(line -> actor.standing().sees(line.client()))
                .toList();
        Map<PostId, PostSummary> written = posts.named(
                actor,
                lines.stream().filter(StuckLine::failed).map(StuckLine::post).toList());
        return (int) lines.stream()
                .filter(line -> !line.failed() || stillStands(written, line.post(), line.revision()))
                .count();
    }

    private static boolean stillStands(Map<PostId, PostSummary> written, PostId post, RevisionId revision) {
        return Optional.ofNullable(written.get(post))
                .filter(one -> one.standsAs(revision))
                .isPresent();
    }

    /** What is on its way, the next first. */
    @Transactional(readOnly = true)
    public List<DeliverySummary> coming(Actor actor) {
        return rows.findTop200ByClientInAndStateInOrderByEarliest(clients(actor), DeliveryState.COMING).stream()
                .map(Delivery::summary)
                .toList();
    }

    /** What is over, out or not, the latest first. */
    @Transactional(readOnly = true)
    public List<DeliverySummary> latest(Actor actor) {
        Set<DeliveryState> over = EnumSet.allOf(DeliveryState.class);
        over.removeAll(DeliveryState.COMING);
        over.removeAll(DeliveryState.STUCK);
        return rows.findTop200ByClientInAndStateInOrderByEarliestDesc(clients(actor), over).stream()
                .map(Delivery::summary)
                .toList();
    }

    private List<ClientId> clients(Actor actor) {
        return clientele.visible(actor).stream().map(ClientSummary::id).toList();
    }

    /** Somebody has looked: it is up, at this address. */
    public void itIsThere(Actor actor, DeliveryId id, String address) {
        Delivery delivery = unknown(actor, id);
        String remoteId = networks.stream()
                .filter(network -> network.name() == delivery.network())
                .findFirst()
                .flatMap(network -> network.idAt(address.strip()))
                .orElseThrow(() -> Refusal.by("publishing.link").asException());
        if (rows.existsByAccountAndRemoteId(delivery.account(), remoteId)) {
            throw Refusal.by("publishing.link-taken").asException();
        }
        book.published(actor, delivery, delivery.attempts(), remoteId, address.strip());
    }

    /**
     * Somebody has looked: it is not up and is to go out after all. Refused while the machine still looks, and where
     * what was signed no longer holds.
     */
    public void sendAgain(Actor actor, DeliveryId id) {
        Delivery delivery = unknown(actor, id);
        if (!delivery.needsALook()) {
            throw Refusal.by("publishing.still-looking").asException();
        }
        gate.open(Actor.system(actor.agency(), "send-again"), delivery.revision(), delivery.occurrence(), queue.now());
        if (queue.postpone(id, DeliveryState.UNKNOWN, queue.now(), null)) {
            book.record(actor, "delivery.scheduled", delivery);
        }
    }

    /** Nobody will look any more. */
    public void giveUp(Actor actor, DeliveryId id) {
        book.moved(actor, unknown(actor, id), DeliveryState.UNKNOWN, DeliveryState.GIVEN_UP, null);
    }

    /** Lets go what was held back; the gate asks again whether it may go out. */
    public void release(Actor actor, DeliveryId id) {
        book.release(actor, workable(actor, id));
    }

    private Delivery unknown(Actor actor, DeliveryId id) {
        Delivery delivery = workable(actor, id);
        if (delivery.state() != DeliveryState.UNKNOWN) {
            throw Refusal.by("publishing.known").asException();
        }
        return delivery;
    }

    private Delivery workable(Actor actor, DeliveryId id) {
        Delivery delivery = rows.findById(id).orElseThrow(NotFound::new);
        actor.requireWorksFor(delivery.client());
        return delivery;
    }
}
