package io.countersign.signoffs;

import io.countersign.base.MemberId;
import io.countersign.base.TenantRow;
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

/** A page on which one member may sign, once and soon; the number that stands on the page is kept as a hash. */
@Entity
@Table(name = "signing_ceremony")
class SigningCeremony extends TenantRow {

    static final Duration LASTS = Duration.ofMinutes(5);

    @Id
    private UUID id;

    @Column(name = "nonce_sha256", updatable = false)
    private byte[] nonceSha256;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id", updatable = false))
    private MemberId member;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    protected SigningCeremony() {}

    SigningCeremony(byte[] nonce, MemberId member, Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.nonceSha256 = Sha256.of(nonce);
        this.member = member;
        this.expiresAt = expiresAt;
    }
}
