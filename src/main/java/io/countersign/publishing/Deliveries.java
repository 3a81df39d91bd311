package io.countersign.publishing;

import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.posts.PostId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is out, what is on its way, and what somebody must look at. */
@Service
@Transactional
public class Deliveries {

    /** An address whose last part is the network's id of a post. */
    private static final Pattern POST_ADDRESS = Pattern.compile("https?://[!-~]+/([\\w-]{1,64})(?:[?#][!-~]*)?");

    private static final int LONGEST_LINK = 480;

    private final DeliveryRows rows;
    private final DeliveryQueue queue;
    private final DeliveryBook book;
    private final Clientele clientele;

    Deliveries(DeliveryRows rows, DeliveryQueue queue, DeliveryBook book, Clientele clientele) {
        this.rows = rows;
        this.queue = queue;
        this.book = book;
        this.clientele = clientele;
    }

    /** The deliveries of a post, for whoever sees its client. */
    @Transactional(readOnly = true)
    public List<DeliverySummary> of(Actor actor, PostId post) {
        return rows.findByPostOrderByEarliest(post).stream()
                .filter(delivery -> actor.standing().sees(delivery.client()))
                .map(Delivery::summary)
                .toList();
    }

    /** The latest deliveries of the clients the actor sees. */
    @Transactional(readOnly = true)
    public List<DeliverySummary> latest(Actor actor) {
        List<ClientId> clients =
                clientele.visible(actor).stream().map(ClientSummary::id).toList();
        return rows.findTop200ByClientInOrderByEarliestDesc(clients).stream()
                .map(Delivery::summary)
                .toList();
    }

    /** Somebody has looked: it is up, at this address. */
    public void itIsThere(Actor actor, DeliveryId id, String link) {
        Delivery delivery = unknown(actor, id);
        Matcher address = POST_ADDRESS.matcher(link);
        if (link.length() > LONGEST_LINK || !address.matches()) {
            throw Refusal.by("publishing.link").asException();
        }
        book.published(actor, delivery, DeliveryState.UNKNOWN, address.group(1), link);
    }

    /** Somebody has looked: it is not up and is to go out after all, if what was signed still holds. */
    public void sendAgain(Actor actor, DeliveryId id) {
        Delivery delivery = unknown(actor, id);
        if (queue.postpone(id, DeliveryState.UNKNOWN, queue.now(), null)) {
            book.record(actor, "delivery.scheduled", delivery);
        }
    }

    /** Nobody will look any more. */
    public void giveUp(Actor actor, DeliveryId id) {
        book.moved(actor, unknown(actor, id), DeliveryState.UNKNOWN, DeliveryState.GIVEN_UP, null);
    }

    private Delivery unknown(Actor actor, DeliveryId id) {
        Delivery delivery = rows.findById(id).orElseThrow(NotFound::new);
        actor.requireSees(delivery.client());
        actor.requireWorksFor(delivery.client());
        if (delivery.state() != DeliveryState.UNKNOWN) {
            throw Refusal.by("publishing.known").asException();
        }
        return delivery;
    }
}
