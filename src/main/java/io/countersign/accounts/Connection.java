package io.countersign.accounts;

import io.countersign.base.ClientId;
import io.countersign.base.ClientRow;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The way into an account that Countersign holds, sealed with the agency's key. */
@Entity
class Connection extends ClientRow {

    static final ConnectionToken PLACE = new ConnectionToken();

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    @Column(name = "sealed_token")
    private byte[] sealedToken;

    @Column(updatable = false)
    private Instant since;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected Connection() {}

    Connection(UUID id, ClientId client, AccountId account, byte[] sealedToken, Instant now) {
        super(client);
        this.id = id;
        this.account = account;
        this.sealedToken = sealedToken.clone();
        this.since = now;
    }

    UUID id() {
        return id;
    }

    byte[] sealedToken() {
        return sealedToken.clone();
    }

    /** Ends the connection and destroys what was sealed: nothing opens it any more. */
    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
            sealedToken = new byte[0];
        }
    }
}
