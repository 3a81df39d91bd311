package io.countersign.accounts;

import io.countersign.base.ClientRow;
import io.countersign.base.MemberId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connection under way. The network's request token, or the state it was sent, is its name; it is used once, within ten
 * minutes, by who began it, in the browser it was begun in, for the network it was begun with.
 */
@Entity
@Table(name = "connection_request")
class ConnectionRequest extends ClientRow {

    static final ConnectionRequestSecret PLACE = new ConnectionRequestSecret();
    private static final Duration LIFE = Duration.ofMinutes(10);

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id", updatable = false))
    private MemberId member;

    @Column(name = "token_sha256", updatable = false)
    private byte[] tokenSha256;

    @Column(name = "sealed_secret", updatable = false)
    private byte[] sealedSecret;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private NetworkName network;

    @Column(name = "browser_sha256", updatable = false)
    private byte[] browserSha256;

    @Column(name = "elsewhere_too", updatable = false)
    private boolean elsewhereToo;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    protected ConnectionRequest() {}

    ConnectionRequest(
            UUID id,
            AccountSummary account,
            MemberId member,
            ConnectionWish wish,
            byte[] tokenSha256,
            byte[] sealedSecret,
            Instant now) {
        super(account.client());
        this.id = id;
        this.account = account.id();
        this.member = member;
        this.network = account.network();
        this.browserSha256 = wish.browser().sha256();
        this.elsewhereToo = wish.elsewhereToo();
        this.tokenSha256 = tokenSha256.clone();
        this.sealedSecret = sealedSecret.clone();
        this.expiresAt = now.plus(LIFE);
    }

    UUID id() {
        return id;
    }

    AccountId account() {
        return account;
    }

    byte[] sealedSecret() {
        return sealedSecret.clone();
    }

    boolean isElsewhereToo() {
        return elsewhereToo;
    }

    /** Whether this answer is the one waited for: from this network, brought by who began it in the same browser. */
    boolean takes(NetworkAnswer answer, MemberId who, Instant now) {
        return usedAt == null
                && now.isBefore(expiresAt)
                && member.equals(who)
                && network == answer.network()
                && MessageDigest.isEqual(browserSha256, answer.browser().sha256());
    }
}
