package io.countersign.accounts;

import io.countersign.base.ClientId;
import io.countersign.base.ClientRow;
import io.countersign.base.MemberId;
import io.countersign.base.Refusal;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** By which way somebody gets into an account on its network: who let them in, since when, until when; never a password. */
@Entity
@Table(name = "access_card")
class AccessCard extends ClientRow {

    private static final int NOTE_LENGTH = 500;

    @EmbeddedId
    private AccessCardId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "holder_id", updatable = false))
    private MemberId holder;

    @Enumerated(EnumType.STRING)
    @Column(name = "way_in", updatable = false)
    private WayIn way;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "made_by", updatable = false))
    private MemberId madeBy;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(name = "asked_at", updatable = false)
    private @Nullable Instant askedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "granted_by"))
    private @Nullable MemberId grantedBy;

    @Column(name = "since_at")
    private @Nullable Instant since;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "confirmed_by"))
    private @Nullable MemberId confirmedBy;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "until_at", updatable = false)
    private @Nullable Instant until;

    @Column(updatable = false)
    private String note;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ended_by"))
    private @Nullable MemberId endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected AccessCard() {}

    private AccessCard(ClientId client, AccountId account, MemberId holder, WayIn way, MemberId maker, Instant now) {
        super(client);
        this.id = AccessCardId.random();
        this.account = account;
        this.holder = holder;
        this.way = way;
        this.madeBy = maker;
        this.madeAt = now;
        this.note = "";
    }

    /** A way in that somebody has already. */
    static AccessCard noted(ClientId client, NewAccessCard words, MemberId maker, Instant now) {
        requireSafe(words);
        var card = new AccessCard(client, words.account(), words.holder(), words.way(), maker, now);
        card.until = words.until();
        card.note = words.note().strip();
        card.letIn(words.grantedBy(), words.since());
        card.confirm(maker, now);
        return card;
    }

    /** A way in that the owner is asked for. */
    static AccessCard asked(
            ClientId client, AccountId account, MemberId holder, WayIn way, MemberId maker, Instant now) {
        var card = new AccessCard(client, account, holder, way, maker, now);
        card.askedAt = now;
        return card;
    }

    AccessCardId id() {
        return id;
    }

    AccountId account() {
        return account;
    }

    MemberId holder() {
        return holder;
    }

    WayIn way() {
        return way;
    }

    /** The owner has let the holder in. */
    void given(MemberId owner, Instant now) {
        requireOpen();
        if (since == null) {
            letIn(owner, now);
            confirm(owner, now);
        }
    }

    /** Somebody looked, and it still works. */
    void confirm(MemberId by, Instant now) {
        requireOpen();
        if (!summary().isLiveAt(now) && !now.equals(madeAt)) {
            throw Refusal.by("accounts.card-not-live").asException();
        }
        this.confirmedBy = by;
        this.confirmedAt = now;
    }

    void end(MemberId by, Instant now) {
        if (endedAt == null) {
            this.endedBy = by;
            this.endedAt = now;
        }
    }

    AccessSummary summary() {
        return new AccessSummary(
                id, client(), account, holder, way, askedAt, grantedBy, since, confirmedAt, until, note, endedAt);
    }

    private void letIn(MemberId by, Instant from) {
        this.grantedBy = by;
        this.since = from;
    }

    private void requireOpen() {
        if (endedAt != null) {
            throw Refusal.by("accounts.card-over").asException();
        }
    }

    private static void requireSafe(NewAccessCard card) {
        if (PasswordLook.isIn(card.note())) {
            throw Refusal.by("accounts.card-password").asException();
        }
        if (card.note().strip().length() > NOTE_LENGTH) {
            throw Refusal.by("accounts.card-note", NOTE_LENGTH).asException();
        }
        Instant until = card.until();
        if (until != null && !until.isAfter(card.since())) {
            throw Refusal.by("accounts.card-until").asException();
        }
    }
}
