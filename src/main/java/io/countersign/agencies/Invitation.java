package io.countersign.agencies;

import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.base.Role;
import io.countersign.base.TenantRow;
import io.countersign.identity.Reach;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That somebody may join an agency in a role, until a day, unless it is taken back; it is used once. */
@Entity
class Invitation extends TenantRow {

    static final Duration LASTS = Duration.ofDays(7);
    private static final SealedPlace REACH = new InvitationReach();

    @EmbeddedId
    private InvitationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id", updatable = false))
    private MemberId member;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Role role;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id", updatable = false))
    private @Nullable ClientId client;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "invited_by"))
    private MemberId invitedBy;

    @Column(name = "invited_at")
    private Instant invitedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "joined_at")
    private @Nullable Instant joinedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "others_read", updatable = false)
    private boolean othersRead;

    @Column(name = "sealed_reach", updatable = false)
    private byte @Nullable [] sealedReach;

    protected Invitation() {}

    Invitation(MemberId member, Role role, @Nullable ClientId client, MemberId invitedBy, Instant now) {
        this.id = InvitationId.random();
        this.member = member;
        this.role = role;
        this.client = client;
        this.invitedBy = invitedBy;
        this.invitedAt = now;
        this.expiresAt = now.plus(LASTS);
    }

    InvitationId id() {
        return id;
    }

    MemberId member() {
        return member;
    }

    Role role() {
        return role;
    }

    @Nullable
    ClientId client() {
        return client;
    }

    MemberId invitedBy() {
        return invitedBy;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Instant invitedAt() {
        return invitedAt;
    }

    /** Notes that others read the mailbox, and where else the invited person is reached, before it is first kept. */
    Invitation intoAReadMailbox(AgencyKeys keys, @Nullable Reach reach) {
        othersRead = true;
        if (reach != null) {
            sealedReach = keys.seal(REACH, id.value(), reach.value().getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    boolean othersRead() {
        return othersRead;
    }

    @Nullable
    Reach reach(AgencyKeys keys) {
        byte[] sealed = sealedReach;
        return sealed == null
                ? null
                : Reach.parse(new String(keys.open(REACH, id.value(), sealed), StandardCharsets.UTF_8));
    }

    boolean isOpenAt(Instant now) {
        return isUnanswered() && now.isBefore(expiresAt);
    }

    /** Neither used nor taken back, in time or not. */
    boolean isUnanswered() {
        return joinedAt == null && revokedAt == null;
    }

    /** Begins it anew, in the name of whoever sends it again. */
    void renew(MemberId by, Instant now) {
        invitedBy = by;
        invitedAt = now;
        expiresAt = now.plus(LASTS);
    }

    void revoke(Instant now) {
        if (isUnanswered()) {
            revokedAt = now;
        }
    }

    InvitationSummary summary(Member invited, boolean inviterMay, Instant now) {
        return new InvitationSummary(
                id, invited.summary(), role, client, invitedBy, expiresAt, state(inviterMay, now), joinedAt, revokedAt);
    }

    private InvitationSummary.State state(boolean inviterMay, Instant now) {
        if (joinedAt != null) {
            return InvitationSummary.State.JOINED;
        }
        if (revokedAt != null) {
            return InvitationSummary.State.REVOKED;
        }
        if (!isOpenAt(now)) {
            return InvitationSummary.State.EXPIRED;
        }
        return inviterMay ? InvitationSummary.State.OPEN : InvitationSummary.State.LAPSED;
    }
}
