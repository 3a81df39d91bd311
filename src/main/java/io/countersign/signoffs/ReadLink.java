package io.countersign.signoffs;

import io.countersign.base.AgencyId;
import io.countersign.base.MemberId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link from a mail by which one member may read the posts of that mail, for a while; kept as a hash. */
@Entity
@Table(name = "read_link")
class ReadLink {

    static final Duration LASTS = Duration.ofDays(14);

    @Id
    @Column(name = "token_sha256", updatable = false)
    private byte[] tokenSha256;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "agency_id", updatable = false))
    private AgencyId agency;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id", updatable = false))
    private MemberId member;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "first_used_at")
    private @Nullable Instant firstUsedAt;

    @Column(name = "dead_at")
    private @Nullable Instant deadAt;

    @Version
    private long version;

    protected ReadLink() {}

    ReadLink(byte[] tokenSha256, AgencyId agency, MemberId member, Instant now) {
        this.tokenSha256 = tokenSha256.clone();
        this.agency = agency;
        this.member = member;
        this.createdAt = now;
        this.expiresAt = now.plus(LASTS);
    }

    AgencyId agency() {
        return agency;
    }

    MemberId member() {
        return member;
    }

    boolean isOpenAt(Instant now) {
        return deadAt == null && now.isBefore(expiresAt);
    }

    boolean isEnded() {
        return deadAt != null;
    }
}
