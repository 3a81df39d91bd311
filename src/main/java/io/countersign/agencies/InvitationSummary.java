package io.countersign.agencies;

import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.base.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as those see it who may invite; it never carries what opens it.
 *
 * @param client whose person it is for; none for staff
 */
public record InvitationSummary(
        InvitationId id,
        MemberSummary invited,
        Role role,
        @Nullable ClientId client,
        MemberId invitedBy,
        Instant expiresAt,
        State state,
        @Nullable Instant joinedAt,
        @Nullable Instant revokedAt) {

    /** What became of an invitation. */
    public enum State {
        OPEN,
        JOINED,
        REVOKED,
        EXPIRED,
        /** Still in time, but whoever sent it may not invite to this any more. */
        LAPSED
    }

    /** Whether it can still lead somewhere, as it is or sent again. */
    public boolean isUnanswered() {
        return state != State.JOINED && state != State.REVOKED;
    }
}
