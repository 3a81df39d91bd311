package io.countersign.signoffs;

import io.countersign.base.AgencyId;
import io.countersign.base.MemberId;
import io.countersign.posts.FrozenRevision;
import io.countersign.posts.RevisionId;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Stops what was signed from going out: at the gate's row first, then the fact, then whoever has it under way. */
@Component
class Stopping {

    private final SignOffs signOffs;
    private final Withdrawals withdrawals;
    private final SendingGate gate;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Stopping(
            SignOffs signOffs,
            Withdrawals withdrawals,
            SendingGate gate,
            ApplicationEventPublisher events,
            Clock clock) {
        this.signOffs = signOffs;
        this.withdrawals = withdrawals;
        this.gate = gate;
        this.events = events;
        this.clock = clock;
    }

    boolean isSigned(RevisionId revision) {
        return !signOffs.findByRevisionOrderBySignedAt(revision).isEmpty() && !withdrawals.existsByRevision(revision);
    }

    /** Writes down that a revision must not go out; one that was never signed needs only that. */
    void stop(AgencyId agency, FrozenRevision frozen, @Nullable MemberId by, String reason) {
        stop(new PostWithdrawn(agency, frozen.post(), frozen.id(), "withdrawn"), frozen, by, reason);
    }

    /** The same, because the work with the agency ends. */
    void stopForContract(AgencyId agency, FrozenRevision frozen, @Nullable MemberId by) {
        stop(new PostWithdrawn(agency, frozen.post(), frozen.id(), "contract"), frozen, by, "");
    }

    private void stop(PostWithdrawn event, FrozenRevision frozen, @Nullable MemberId by, String reason) {
        List<SignOff> signed = signOffs.findByRevisionOrderBySignedAt(frozen.id());
        signed.stream()
                .map(SignOff::signer)
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(signer -> gate.lockForStopping(frozen.client(), frozen.account(), signer));
        if (withdrawals.existsByRevision(frozen.id())) {
            return;
        }
        withdrawals.save(new Withdrawal(frozen.client(), frozen.id(), by, reason.strip(), clock.instant()));
        signed.forEach(SignOff::breakSeal);
        if (!signed.isEmpty()) {
            events.publishEvent(event);
        }
    }
}
