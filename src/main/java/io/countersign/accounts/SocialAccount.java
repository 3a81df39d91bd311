package io.countersign.accounts;

import io.countersign.base.ClientId;
import io.countersign.base.ClientRow;
import io.countersign.base.MemberId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client's account on a network: personal, one owner's voice, or corporate. */
@Entity
@Table(name = "social_account")
class SocialAccount extends ClientRow {

    @EmbeddedId
    private AccountId id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private NetworkName network;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AccountKind kind;

    private String handle;

    @Column(name = "display_name")
    private String displayName;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "owner_member_id"))
    private MemberId owner;

    @Column(name = "remote_id")
    private @Nullable String remoteId;

    @Column(name = "connected_at")
    private @Nullable Instant connectedAt;

    @Column(name = "lost_at")
    private @Nullable Instant lostAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected SocialAccount() {}

    SocialAccount(ClientId client, NewAccount account, MemberId owner, Instant now) {
        super(client);
        this.id = AccountId.random();
        this.network = account.network();
        this.kind = account.kind();
        this.handle = account.handle();
        this.displayName = account.displayName();
        this.owner = owner;
        this.createdAt = now;
    }

    AccountId id() {
        return id;
    }

    MemberId owner() {
        return owner;
    }

    AccountKind kind() {
        return kind;
    }

    /** Since when Countersign has a way in. */
    Optional<Instant> connectedAt() {
        return Optional.ofNullable(connectedAt);
    }

    void connect(String remoteId, String handle, Instant now) {
        this.remoteId = remoteId;
        this.handle = handle;
        this.connectedAt = now;
        this.lostAt = null;
    }

    /** Another owner of the client stands for the account from now on. */
    void passTo(MemberId successor) {
        this.owner = successor;
    }

    void disconnect() {
        this.connectedAt = null;
        this.lostAt = null;
    }

    /** The network lets nobody in any more by the keys that were kept. */
    void lose(Instant now) {
        this.connectedAt = null;
        this.lostAt = now;
    }

    /** Whether somebody may speak here by this mandate now: on a company's account, by a grant of its owner alone. */
    boolean grants(Mandate mandate, Instant now) {
        return kind == AccountKind.CORPORATE
                && mandate.account().equals(id)
                && mandate.grantedBy().equals(owner)
                && mandate.holdsAt(now);
    }

    AccountSummary summary() {
        return new AccountSummary(
                id, client(), network, kind, handle, displayName, owner, remoteId, connectedAt != null, lostAt);
    }
}
