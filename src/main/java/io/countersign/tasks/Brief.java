package io.countersign.tasks;

import io.countersign.base.ClientId;
import io.countersign.base.ClientRow;
import io.countersign.base.MemberId;
import io.countersign.base.Refusal;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a client asks for, as they wrote it. */
@Entity
class Brief extends ClientRow {

    @EmbeddedId
    private BriefId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "received_by", updatable = false))
    private MemberId receivedBy;

    @Column(updatable = false)
    private String text;

    @Column(updatable = false)
    private @Nullable String link;

    @Enumerated(EnumType.STRING)
    private BriefState state;

    @Column(name = "received_at", updatable = false)
    private Instant receivedAt;

    protected Brief() {}

    Brief(ClientId client, MemberId receivedBy, String text, @Nullable String link, Instant now) {
        super(client);
        this.id = BriefId.random();
        this.receivedBy = receivedBy;
        this.text = text;
        this.link = link;
        this.state = BriefState.OPEN;
        this.receivedAt = now;
    }

    BriefId id() {
        return id;
    }

    String text() {
        return text;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    boolean isOpen() {
        return state == BriefState.OPEN;
    }

    void requireOpen() {
        if (!isOpen()) {
            throw Refusal.by("tasks.brief-confirmed").asException();
        }
    }

    void confirm() {
        requireOpen();
        state = BriefState.CONFIRMED;
    }

    BriefSummary summary() {
        return new BriefSummary(id, client(), text, link, state, receivedBy, receivedAt);
    }
}
