package io.countersign.publishing;

import io.countersign.accounts.Connecting;
import io.countersign.accounts.Credentials;
import io.countersign.accounts.NetworkName;
import io.countersign.base.Actor;
import io.countersign.base.AgencyId;
import io.countersign.base.AgencyTransactions;
import io.countersign.base.CurrentAgency;
import io.countersign.signoffs.GateClosed;
import io.countersign.signoffs.SignedPost;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what is due: claims it, passes the gate, makes the one irreversible call, writes down what came of it. */
@Component
public class Publisher {

    /** Why the gate lets a post not out for good. */
    private static final Set<String> STOPS = Set.of(".withdrawn", ".changed", ".unsigned", ".contract");

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final String JOB = "publisher";
    private static final int BATCH = 5;
    private static final String NOT_CONNECTED = "not-connected";
    private static final Outcome LATER = new Outcome.NotSent(Outcome.LOCKED_OUT, null);

    private final String node = UUID.randomUUID().toString();
    private final DeliveryQueue queue;
    private final DeliveryBook book;
    private final Connecting connections;
    private final AgencyTransactions transactions;
    private final Map<NetworkName, Network> networks;

    Publisher(
            DeliveryQueue queue,
            DeliveryBook book,
            Connecting connections,
            AgencyTransactions transactions,
            List<Network> networks) {
        this.queue = queue;
        this.book = book;
        this.connections = connections;
        this.transactions = transactions;
        this.networks = networks.stream().collect(Collectors.toMap(Network::name, Function.identity()));
    }

    /** Sends a batch for each agency that has something due; answers how many deliveries it took up. */
    public int run() {
        int taken = 0;
        for (AgencyId agency : queue.agenciesWithDue()) {
            List<DeliveryId> claimed = transactions.in(agency, () -> queue.claim(node, BATCH));
            claimed.forEach(id -> CurrentAgency.run(agency, () -> deliverOrGoOn(Actor.system(agency, JOB), id)));
            taken += claimed.size();
        }
        return taken;
    }

    /** What fails unforeseen keeps its claim until the lease is over, so it neither stops nor outruns the others. */
    private void deliverOrGoOn(Actor job, DeliveryId id) {
        try {
            deliver(job, id);
        } catch (RuntimeException failed) {
            LOG.error("delivery {} failed; the others go on", id, failed);
        }
    }

    private void deliver(Actor job, DeliveryId id) {
        Delivery delivery = book.get(id);
        Network network = networks.get(delivery.network());
        Optional<Credentials> credentials = connections.open(job, delivery.account());
        if (network == null || credentials.isEmpty()) {
            book.moved(job, delivery, DeliveryState.CLAIMED, DeliveryState.HELD, NOT_CONNECTED);
            return;
        }
        try {
            send(job, delivery, network, credentials.get());
        } catch (GateClosed closed) {
            stopped(job, delivery, closed);
        } catch (PreparationFailed failed) {
            unprepared(job, delivery, failed, credentials.get());
        }
    }

    private void send(Actor job, Delivery delivery, Network network, Credentials credentials) {
        Network.Prepared prepared = network.prepare(book.verified(job, delivery), credentials);
        Optional<SignedPost> post = book.intend(job, delivery, node);
        if (post.isPresent()) {
            Outcome outcome = call(network, post.get(), prepared, credentials);
            book.conclude(job, delivery, isLost(job, delivery, outcome, credentials) ? LATER : outcome);
        }
    }

    /** Keys that open nothing any more are no reason to lose a post: it waits for the account to be connected again. */
    private boolean isLost(Actor job, Delivery delivery, Outcome outcome, Credentials credentials) {
        return outcome instanceof Outcome.Refused refused
                && refused.isLockedOut()
                && connections.lose(job, delivery.account(), credentials);
    }

    private static Outcome call(Network network, SignedPost post, Network.Prepared prepared, Credentials credentials) {
        try {
            return network.send(post, prepared, credentials);
        } catch (RuntimeException unforeseen) {
            LOG.error("an adapter failed in the irreversible call; its outcome is unknown", unforeseen);
            return new Outcome.Unknown(unforeseen.getClass().getSimpleName());
        }
    }

    private void stopped(Actor job, Delivery delivery, GateClosed closed) {
        String rule = closed.refusal().rule();
        if (closed.isTampered()) {
            LOG.error("ALARM: what is stored for delivery {} is not what was signed; it is held", delivery.id());
            book.moved(job, delivery, DeliveryState.CLAIMED, DeliveryState.HELD, rule);
        } else if (closed.opensAt().isPresent()) {
            book.postpone(delivery, closed.opensAt().get(), null);
        } else if (rule.endsWith(".late")) {
            book.moved(job, delivery, DeliveryState.CLAIMED, DeliveryState.MISSED, rule);
        } else if (STOPS.stream().anyMatch(rule::endsWith)) {
            book.moved(job, delivery, DeliveryState.CLAIMED, DeliveryState.WITHDRAWN, rule);
        } else {
            book.moved(job, delivery, DeliveryState.CLAIMED, DeliveryState.HELD, rule);
        }
    }

    private void unprepared(Actor job, Delivery delivery, PreparationFailed failed, Credentials credentials) {
        if (failed.isLockedOut() && connections.lose(job, delivery.account(), credentials)) {
            book.moved(job, delivery, DeliveryState.CLAIMED, DeliveryState.HELD, NOT_CONNECTED);
        } else if (failed.isLasting()) {
            book.moved(job, delivery, DeliveryState.CLAIMED, DeliveryState.HELD, failed.getMessage());
        } else {
            book.postpone(delivery, failed.notBefore(), failed.getMessage());
        }
    }
}
