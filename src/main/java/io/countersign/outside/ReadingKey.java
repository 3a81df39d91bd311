package io.countersign.outside;

import io.countersign.base.MemberId;
import io.countersign.base.Refusal;
import io.countersign.base.TenantRow;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** By this a program outside reads for the whole agency, until it ends or is revoked; kept as a hash. */
@Entity
@Table(name = "reading_keys")
class ReadingKey extends TenantRow {

    static final int LONGEST_NAME = 80;

    @EmbeddedId
    private ReadingKeyId id;

    @Column(updatable = false)
    private String name;

    @Column(name = "secret_sha256", updatable = false)
    private byte[] secretSha256;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "made_by_id", updatable = false))
    private MemberId madeBy;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(name = "ends_at", updatable = false)
    private @Nullable Instant endsAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "last_used_on", updatable = false)
    private @Nullable LocalDate lastUsedOn;

    protected ReadingKey() {}

    ReadingKey(String name, ReadingSecret secret, MemberId madeBy, @Nullable Instant endsAt, Instant now) {
        if (endsAt != null && !endsAt.isAfter(now)) {
            throw Refusal.by("outside.key.over").asException();
        }
        this.id = ReadingKeyId.random();
        this.name = named(name);
        this.secretSha256 = secret.sha256();
        this.madeBy = madeBy;
        this.madeAt = now;
        this.endsAt = endsAt;
    }

    private static String named(String typed) {
        String name = typed.strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw Refusal.by("outside.key.name", LONGEST_NAME).asException();
        }
        return name;
    }

    ReadingKeyId id() {
        return id;
    }

    MemberId madeBy() {
        return madeBy;
    }

    /** Whether somebody may read by it at this moment, as long as who made it manages the agency. */
    boolean isOpenAt(Instant now) {
        return revokedAt == null && (endsAt == null || now.isBefore(endsAt));
    }

    /** Ends it for good; answers whether that changed anything. */
    boolean revoke(Instant now) {
        boolean first = revokedAt == null;
        if (first) {
            revokedAt = now;
        }
        return first;
    }

    /** Whether nobody has read by it yet on the day of this moment. */
    boolean isUnusedOn(Instant now) {
        return lastUsedOn == null || lastUsedOn.isBefore(day(now));
    }

    static LocalDate day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }

    ReadingKeySummary summary() {
        return new ReadingKeySummary(id, name, madeBy, madeAt, endsAt, revokedAt, lastUsedOn);
    }
}
