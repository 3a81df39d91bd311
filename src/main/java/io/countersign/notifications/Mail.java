package io.countersign.notifications;

import io.countersign.base.MemberId;
import io.countersign.base.TenantRow;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail to a member: written in the transaction of what it tells, sent afterwards, and tried again while it fails. */
@Entity
class Mail extends TenantRow {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id", updatable = false))
    private MemberId member;

    @Column(name = "sent_to", updatable = false)
    private String to;

    @Column(updatable = false)
    private String subject;

    @Column(updatable = false)
    private byte[] sealed;

    private int attempts;

    @Column(name = "written_at", updatable = false)
    private Instant writtenAt;

    @Column(name = "next_try_at")
    private @Nullable Instant nextTryAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    protected Mail() {}

    Mail(UUID id, MemberId member, Letter letter, byte[] sealed, Instant now) {
        this.id = id;
        this.member = member;
        this.to = letter.to();
        this.subject = letter.subject();
        this.sealed = sealed.clone();
        this.writtenAt = now;
        this.nextTryAt = now;
    }

    UUID id() {
        return id;
    }

    String to() {
        return to;
    }

    String subject() {
        return subject;
    }

    byte[] sealed() {
        return sealed.clone();
    }

    void sent(Instant now) {
        sentAt = now;
        nextTryAt = null;
    }

    void failed(Instant now) {
        attempts++;
        Duration pause = Duration.ofSeconds(30).multipliedBy(1L << Math.min(attempts, 10));
        nextTryAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
}
