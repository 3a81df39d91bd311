package io.countersign.publishing;

import io.countersign.accounts.Connecting;
import io.countersign.accounts.Credentials;
import io.countersign.accounts.NetworkName;
import io.countersign.base.Actor;
import io.countersign.base.AgencyId;
import io.countersign.base.AgencyTransactions;
import io.countersign.base.CurrentAgency;
import io.countersign.posts.Revisions;
import io.countersign.signoffs.Manifest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds out what became of deliveries nobody knows about, by reading the account's own timeline and nothing else. */
@Component
public class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final Duration BEFORE = Duration.ofMinutes(2);
    private static final Duration AFTER = Duration.ofMinutes(10);

    /** The pauses after each look; timelines lag, so one look proves nothing. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(25), Duration.ofSeconds(90), Duration.ofMinutes(8), Duration.ofMinutes(20));

    private final DeliveryQueue queue;
    private final DeliveryBook book;
    private final DeliveryRows rows;
    private final Connecting connections;
    private final Revisions revisions;
    private final AgencyTransactions transactions;
    private final Map<NetworkName, Network> networks;

    Reconciliation(
            DeliveryQueue queue,
            DeliveryBook book,
            DeliveryRows rows,
            Connecting connections,
            Revisions revisions,
            AgencyTransactions transactions,
            List<Network> networks) {
        this.queue = queue;
        this.book = book;
        this.rows = rows;
        this.connections = connections;
        this.revisions = revisions;
        this.transactions = transactions;
        this.networks = networks.stream().collect(Collectors.toMap(Network::name, Function.identity()));
    }

    /** Looks for every delivery that is due to be looked for. */
    public void run() {
        for (AgencyId agency : queue.agenciesToLookUp()) {
            Actor job = Actor.system(agency, "reconciliation");
            List<DeliveryId> open = transactions.in(agency, () -> queue.toLookUp(20));
            open.forEach(id -> CurrentAgency.run(agency, () -> lookOrGoOn(job, id)));
        }
    }

    private void lookOrGoOn(Actor job, DeliveryId id) {
        try {
            look(job, book.get(id));
        } catch (RuntimeException failed) {
            LOG.error("delivery {} could not be looked up; the others go on", id, failed);
            transactions.in(job.agency(), () -> later(book.get(id)));
        }
    }

    private void look(Actor job, Delivery delivery) {
        Instant sent = delivery.sendingAt();
        Network network = networks.get(delivery.network());
        Optional<Credentials> credentials = connections.open(job, delivery.account());
        if (sent == null || network == null || credentials.isEmpty()) {
            transactions.in(job.agency(), () -> later(delivery));
            return;
        }
        List<Network.SeenPost> found = found(job, delivery, sent, network, credentials.get());
        transactions.in(job.agency(), () -> conclude(job, delivery, found));
    }

    private List<Network.SeenPost> found(
            Actor job, Delivery delivery, Instant sent, Network network, Credentials credentials) {
        String text = Manifest.parse(revisions.get(job, delivery.revision()).manifest())
                .text();
        Instant from = book.firstSent(delivery.id()).orElse(sent).minus(BEFORE);
        try {
            return network.since(from, credentials).stream()
                    .filter(seen -> !seen.at().isBefore(from) && !seen.at().isAfter(sent.plus(AFTER)))
                    .filter(seen -> network.shows(seen, text))
                    .toList();
        } catch (RuntimeException unreadable) {
            LOG.warn("the timeline for delivery {} could not be read: {}", delivery.id(), unreadable.toString());
            return List.of();
        }
    }

    private @Nullable Void conclude(Actor job, Delivery delivery, List<Network.SeenPost> found) {
        List<Network.SeenPost> unbound = found.stream()
                .filter(seen -> !rows.existsByAccountAndRemoteId(delivery.account(), seen.id()))
                .toList();
        if (unbound.size() > 1) {
            LOG.error("ALARM: delivery {} is on the account {} times", delivery.id(), unbound.size());
        }
        if (unbound.size() == 1) {
            Network.SeenPost seen = unbound.getFirst();
            book.published(job, delivery, delivery.attempts(), seen.id(), seen.permalink());
        } else {
            later(delivery);
        }
        return null;
    }

    private @Nullable Void later(Delivery delivery) {
        Duration pause = delivery.looks() < PAUSES.size() ? PAUSES.get(delivery.looks()) : null;
        queue.lookAgain(delivery.id(), pause);
        return null;
    }
}
