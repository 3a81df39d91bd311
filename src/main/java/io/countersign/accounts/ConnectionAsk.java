package io.countersign.accounts;

import io.countersign.base.ClientRow;
import io.countersign.base.MemberId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That the owner of an account was asked to connect it, by a link that leads her alone there, once, for a week. */
@Entity
@Table(name = "connection_ask")
class ConnectionAsk extends ClientRow {

    private static final Duration LASTS = Duration.ofDays(7);

    @EmbeddedId
    private ConnectionAskId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "owner_id", updatable = false))
    private MemberId owner;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "asked_by", updatable = false))
    private MemberId askedBy;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected ConnectionAsk() {}

    ConnectionAsk(AccountSummary account, MemberId askedBy, Instant now) {
        super(account.client());
        this.id = ConnectionAskId.random();
        this.account = account.id();
        this.owner = account.owner();
        this.askedBy = askedBy;
        this.askedAt = now;
        this.expiresAt = now.plus(LASTS);
    }

    ConnectionAskId id() {
        return id;
    }

    boolean isOpenTo(MemberId who, Instant now) {
        return isOpenAt(now) && owner.equals(who);
    }

    boolean isOpenAt(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }

    ConnectionAskSummary summary() {
        return new ConnectionAskSummary(id, account, owner, askedBy, askedAt, expiresAt);
    }
}
