package io.countersign.publishing;

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
        return switch (this) {
            case SCHEDULED -> next == HELD || next == CLAIMED || next == WITHDRAWN || next == MISSED;
            case HELD -> next == SCHEDULED || next == WITHDRAWN || next == MISSED;
            case CLAIMED -> next == SENDING || next == SCHEDULED || next == HELD || next == WITHDRAWN || next == MISSED;
            case SENDING -> next == PUBLISHED || next == REFUSED || next == UNKNOWN || next == SCHEDULED;
            case UNKNOWN -> next == PUBLISHED || next == SCHEDULED || next == GIVEN_UP;
            case BY_HAND -> next == PUBLISHED_BY_HAND || next == WITHDRAWN || next == MISSED;
            case PUBLISHED, REFUSED, WITHDRAWN, MISSED, GIVEN_UP, PUBLISHED_BY_HAND -> false;
        };
    }

    /** Whether nothing has been sent yet, so that it can still be stopped. */
    public boolean isStoppable() {
        return this == SCHEDULED || this == HELD || this == CLAIMED || this == BY_HAND;
    }
}
