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
import java.util.Locale;
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
    private final DeliveryOutcomes outcomes;
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
            DeliveryOutcomes outcomes,
            Attempts attempts,
            SendingGate sending,
            Gate gate,
            AccountKeeping accounts,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.queue = queue;
        this.outcomes = outcomes;
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
        int attempt = delivery.attempts() + 1;
        boolean mayBeOut = mayBeOut(delivery.id(), attempt);
        attempts.findByDeliveryAndNumber(delivery.id(), attempt)
                .ifPresent(one -> one.finish(name(outcome), detail(outcome), clock.instant()));
        switch (outcome) {
            case Outcome.Accepted accepted -> published(job, delivery, attempt, accepted.id(), accepted.permalink());
            case Outcome.Refused refused
            when refused.duplicate() && mayBeOut -> unknown(job, delivery, attempt, refused.reason());
            case Outcome.Refused refused -> refused(job, delivery, attempt, refused.reason());
            case Outcome.NotSent later ->
                outcomes.notSent(delivery.id(), attempt, orSoon(later.notBefore()), later.reason());
            case Outcome.Unknown unknown -> unknown(job, delivery, attempt, unknown.reason());
        }
    }

    private boolean mayBeOut(DeliveryId id, int before) {
        return attempts.findByDeliveryOrderByNumber(id).stream()
                .anyMatch(attempt -> attempt.number() < before && attempt.mayBeOut());
    }

    /** When the first of the attempts began that may have put the post up. */
    @Transactional(readOnly = true)
    public Optional<Instant> firstSent(DeliveryId id) {
        return attempts.findByDeliveryOrderByNumber(id).stream()
                .filter(Attempt::mayBeOut)
                .map(Attempt::startedAt)
                .findFirst();
    }

    private Instant orSoon(@Nullable Instant moment) {
        Instant now = queue.now();
        return moment == null || !moment.isAfter(now) ? now.plus(SOON) : moment;
    }

    private void refused(Actor job, Delivery delivery, int attempt, String reason) {
        if (outcomes.refused(delivery.id(), attempt, reason)) {
            record(job, "delivery.refused", delivery);
        }
    }

    void unknown(Actor job, Delivery delivery, int attempt, String reason) {
        if (outcomes.unknown(delivery.id(), attempt, reason, FIRST_LOOK)) {
            record(job, "delivery.unknown", delivery);
        }
    }

    void published(Actor job, Delivery delivery, int attempt, String remoteId, String permalink) {
        if (outcomes.published(delivery.id(), attempt, remoteId, permalink)) {
            record(job, "delivery.published", delivery);
            events.publishEvent(new DeliveryPublished(job.agency(), delivery.id(), delivery.post()));
        }
    }

    /** Puts a claim back for later. */
    public void postpone(Delivery delivery, @Nullable Instant until, @Nullable String reason) {
        queue.postpone(delivery.id(), DeliveryState.CLAIMED, orSoon(until), reason);
    }

    /** Brings what was held back into the queue. */
    public void release(Actor actor, Delivery delivery) {
        if (queue.postpone(delivery.id(), DeliveryState.HELD, queue.now(), null)) {
            record(actor, "delivery.scheduled", delivery);
        }
    }

    /** Ends or holds a delivery, if it still stands where the mover believes. */
    public void moved(Actor job, Delivery delivery, DeliveryState from, DeliveryState to, @Nullable String reason) {
        if (queue.move(delivery.id(), from, to, reason)) {
            record(job, "delivery." + to.name().toLowerCase(Locale.ROOT).replace('_', '.'), delivery);
        }
    }

    void record(Actor actor, String act, Delivery delivery) {
        record(actor, act, delivery, delivery.due());
    }

    void record(Actor actor, String act, Delivery delivery, Instant when) {
        ledger.record(
                actor,
                Entry.of(act)
                        .of(delivery.client())
                        .about("delivery", delivery.id())
                        .with("network", delivery.network())
                        .with("when", when)
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
