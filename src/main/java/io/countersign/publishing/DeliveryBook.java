package io.countersign.publishing;

import io.countersign.accounts.AccountKeeping;
import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import io.countersign.signoffs.Gate;
import io.countersign.signoffs.SendingGate;
import io.countersign.signoffs.SignedPost;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The short transactions around a sending: the intent before it, the outcome after it. No network is inside any. */
@Component
@Transactional
class DeliveryBook {

    static final Duration FIRST_LOOK = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofMinutes(1);

    private final DeliveryRows rows;
    private final DeliveryQueue queue;
    private final Attempts attempts;
    private final SendingGate sending;
    private final Gate gate;
    private final AccountKeeping accounts;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeliveryBook(
            DeliveryRows rows,
            DeliveryQueue queue,
            Attempts attempts,
            SendingGate sending,
            Gate gate,
            AccountKeeping accounts,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.queue = queue;
        this.attempts = attempts;
        this.sending = sending;
        this.gate = gate;
        this.accounts = accounts;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Delivery get(DeliveryId id) {
        return rows.findById(id).orElseThrow(NotFound::new);
    }

    /** What would go out, verified; nothing is promised by it yet. */
    @Transactional(readOnly = true, noRollbackFor = io.countersign.signoffs.GateClosed.class)
    public SignedPost verified(Actor job, Delivery delivery) {
        return gate.open(job, delivery.revision(), delivery.occurrence(), queue.now());
    }

    /**
     * The intent. Takes the gate's row first, reads every fact again after it, and only then claims the right to send;
     * whoever stops the post in the meantime waits for this, or has won already.
     */
    public Optional<SignedPost> intend(Actor job, Delivery delivery, String node) {
        sending.lockForSending(delivery.revision());
        SignedPost post = gate.open(job, delivery.revision(), delivery.occurrence(), queue.now());
        if (!queue.intend(delivery.id(), node)) {
            return Optional.empty();
        }
        attempts.save(
                new Attempt(delivery.client(), delivery.id(), delivery.attempts() + 1, post.sha256(), clock.instant()));
        record(job, "delivery.sending", delivery);
        return Optional.of(post);
    }

    /** Writes down what came of the call; nothing in here can make it happen again. */
    public void conclude(Actor job, Delivery delivery, Outcome outcome) {
        attempts.findByDeliveryAndNumber(delivery.id(), delivery.attempts() + 1)
                .ifPresent(attempt -> attempt.finish(name(outcome), detail(outcome), clock.instant()));
        switch (outcome) {
            case Outcome.Accepted accepted ->
                published(job, delivery, DeliveryState.SENDING, accepted.id(), accepted.permalink());
            case Outcome.Refused refused ->
                moved(job, delivery, DeliveryState.SENDING, DeliveryState.REFUSED, refused.reason());
            case Outcome.NotSent later ->
                queue.postpone(delivery.id(), DeliveryState.SENDING, orSoon(later.notBefore()), later.reason());
            case Outcome.Unknown unknown -> unknown(job, delivery, unknown.reason());
        }
    }

    private Instant orSoon(@Nullable Instant moment) {
        return moment == null ? queue.now().plus(SOON) : moment;
    }

    void unknown(Actor job, Delivery delivery, String reason) {
        if (queue.unknown(delivery.id(), reason, FIRST_LOOK)) {
            record(job, "delivery.unknown", delivery);
        }
    }

    void published(Actor job, Delivery delivery, DeliveryState from, String remoteId, String permalink) {
        if (queue.published(delivery.id(), from, remoteId, permalink)) {
            record(job, "delivery.published", delivery);
            events.publishEvent(new DeliveryPublished(job.agency(), delivery.id(), delivery.post()));
        }
    }

    /** Puts a claim back for later. */
    public void postpone(Delivery delivery, @Nullable Instant until, @Nullable String reason) {
        queue.postpone(delivery.id(), DeliveryState.CLAIMED, orSoon(until), reason);
    }

    /** Ends or holds a delivery, if it still stands where the mover believes. */
    public void moved(Actor job, Delivery delivery, DeliveryState from, DeliveryState to, @Nullable String reason) {
        if (queue.move(delivery.id(), from, to, reason)) {
            String act =
                    "delivery." + to.name().toLowerCase(java.util.Locale.ROOT).replace("_", "");
            record(job, act, delivery);
        }
    }

    void record(Actor actor, String act, Delivery delivery) {
        ledger.record(
                actor,
                Entry.of(act)
                        .of(delivery.client())
                        .about("delivery", delivery.id())
                        .with("network", delivery.network())
                        .with("when", delivery.summary().earliest())
                        .with("handle", accounts.get(actor, delivery.account()).handle()));
    }

    private static String name(Outcome outcome) {
        return outcome.getClass().getSimpleName();
    }

    private static String detail(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> accepted.id();
            case Outcome.Refused refused -> refused.reason();
            case Outcome.NotSent later -> later.reason();
            case Outcome.Unknown unknown -> unknown.reason();
        };
    }
}
