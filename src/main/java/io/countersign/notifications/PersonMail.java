package io.countersign.notifications;

import io.countersign.base.PersonId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter about somebody's own ways in, which belongs to the person and to no agency; tried again while it fails. */
@Entity
@Table(name = "person_letter")
class PersonMail {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id", updatable = false))
    private PersonId person;

    @Column(updatable = false)
    private byte[] sealed;

    private int attempts;

    @Column(name = "written_at", updatable = false)
    private Instant writtenAt;

    @Column(name = "next_try_at")
    private @Nullable Instant nextTryAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Version
    private long version;

    protected PersonMail() {}

    PersonMail(UUID id, PersonId person, byte[] sealed, Instant now) {
        this.id = id;
        this.person = person;
        this.sealed = sealed.clone();
        this.writtenAt = now;
        this.nextTryAt = now;
    }

    UUID id() {
        return id;
    }

    PersonId person() {
        return person;
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
