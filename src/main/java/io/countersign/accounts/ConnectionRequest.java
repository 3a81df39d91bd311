package io.countersign.accounts;

import io.countersign.base.ClientId;
import io.countersign.base.ClientRow;
import io.countersign.base.MemberId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A connection under way: the network's request token is its state; used once, for ten minutes, by who began it. */
@Entity
@Table(name = "connection_request")
class ConnectionRequest extends ClientRow {

    static final String PLACE = "connection_request.sealed_secret";
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

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    protected ConnectionRequest() {}

    ConnectionRequest(
            UUID id,
            ClientId client,
            AccountId account,
            MemberId member,
            byte[] tokenSha256,
            byte[] sealedSecret,
            Instant now) {
        super(client);
        this.id = id;
        this.account = account;
        this.member = member;
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

    boolean isOpenTo(MemberId who, Instant now) {
        return usedAt == null && now.isBefore(expiresAt) && member.equals(who);
    }

    void use(Instant now) {
        usedAt = now;
    }
}
