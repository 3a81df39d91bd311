package io.countersign.agencies;

import io.countersign.base.EmailAddress;
import io.countersign.base.LinkToken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/** A link by which somebody new founds an agency, kept as a hash: that it was opened shows whose the address is. */
@Entity
@Table(name = "founding_link")
class FoundingLink {

    private static final Duration LIFE = Duration.ofHours(24);

    @Id
    @Column(name = "token_sha256", updatable = false)
    private byte[] tokenSha256;

    @Column(updatable = false)
    private String email;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Version
    private long version;

    protected FoundingLink() {}

    FoundingLink(LinkToken token, EmailAddress email, Instant now) {
        this.tokenSha256 = token.sha256();
        this.email = email.value();
        this.expiresAt = now.plus(LIFE);
    }

    EmailAddress email() {
        return new EmailAddress(email);
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
