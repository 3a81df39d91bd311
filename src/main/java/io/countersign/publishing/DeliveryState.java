package io.countersign.publishing;

import io.countersign.base.Refusal;
import java.util.EnumSet;
import java.util.Set;

/** Where a delivery stands; the allowed moves are {@link #canBecome} (docs/decisions/0006-publishing.md). */
public enum DeliveryState {
    SCHEDULED,
    HELD,
    CLAIMED,
    SENDING,
    PUBLISHED,
    REFUSED,
    UNKNOWN,
    WITHDRAWN,
    MISSED,
    GIVEN_UP,
    BY_HAND,
    PUBLISHED_BY_HAND;

    /** Whether a delivery may go from here to there; nothing leads from UNKNOWN to a second sending but a person. */
    public boolean canBecome(DeliveryState next) {
        return following().contains(next);
    }

    private Set<DeliveryState> following() {
        return switch (this) {
            case SCHEDULED -> EnumSet.of(HELD, CLAIMED, WITHDRAWN, MISSED);
            case HELD -> EnumSet.of(SCHEDULED, WITHDRAWN, MISSED);
            case CLAIMED -> EnumSet.of(SENDING, SCHEDULED, HELD, WITHDRAWN, MISSED);
            case SENDING -> EnumSet.of(PUBLISHED, REFUSED, UNKNOWN, SCHEDULED);
            case UNKNOWN -> EnumSet.of(PUBLISHED, SCHEDULED, GIVEN_UP);
            case BY_HAND -> EnumSet.of(PUBLISHED_BY_HAND, WITHDRAWN, MISSED);
            case PUBLISHED, REFUSED, WITHDRAWN, MISSED, GIVEN_UP, PUBLISHED_BY_HAND ->
                EnumSet.noneOf(DeliveryState.class);
        };
    }

    /** Refuses another time for what does not wait for its own any more, and says why. */
    public void requireMovable() {
        switch (this) {
            case SCHEDULED -> {}
            case BY_HAND -> throw Refusal.by("publishing.move.by-hand").asException();
            case HELD ->
                throw Refusal.by("publishing.move.held")
                        .liftedBy("publishing.lift.release")
                        .asException();
            case CLAIMED, SENDING -> throw Refusal.by("publishing.move.going").asException();
            case UNKNOWN ->
                throw Refusal.by("publishing.move.unknown")
                        .liftedBy("publishing.lift.look")
                        .asException();
            case PUBLISHED, PUBLISHED_BY_HAND ->
                throw Refusal.by("publishing.move.up").asException();
            case MISSED, REFUSED, GIVEN_UP, WITHDRAWN ->
                throw Refusal.by("publishing.move.over")
                        .liftedBy("publishing.lift.anew")
                        .asException();
        }
    }

    /** Where a delivery stands that is on its way: by machine or by hand. */
    static final Set<DeliveryState> COMING = Set.of(SCHEDULED, CLAIMED, SENDING, BY_HAND);

    /** Where a delivery stays until somebody has done something. */
    static final Set<DeliveryState> STUCK = Set.of(UNKNOWN, HELD);

    /** Where a delivery ended without the post being out, though it was signed. */
    static final Set<DeliveryState> FAILED = Set.of(REFUSED, MISSED);

    /** Where a delivery ended with the post being out. */
    static final Set<DeliveryState> UP = Set.of(PUBLISHED, PUBLISHED_BY_HAND);

    /** Where a delivery stands that a machine has yet to send. */
    static final Set<DeliveryState> UNSENT = Set.of(SCHEDULED, HELD, CLAIMED);

    /** Whether nothing has been sent yet, so that it can still be stopped. */
    public boolean isStoppable() {
        return this == SCHEDULED || this == HELD || this == CLAIMED || this == BY_HAND;
    }
}
