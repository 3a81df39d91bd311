package io.countersign.publishing;

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

/** One try to send a delivery: written before the call, closed after it. */
@Entity
class Attempt extends ClientRow {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "delivery_id", updatable = false))
    private DeliveryId delivery;

    @Column(updatable = false)
    private int number;

    @Column(name = "manifest_sha256", updatable = false)
    private byte[] manifestSha256;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    private @Nullable String outcome;
    private @Nullable String detail;

    protected Attempt() {}

    Attempt(ClientId client, DeliveryId delivery, int number, byte[] manifestSha256, Instant now) {
        super(client);
        this.id = UUID.randomUUID();
        this.delivery = delivery;
        this.number = number;
        this.manifestSha256 = manifestSha256.clone();
        this.startedAt = now;
    }

    int number() {
        return number;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** Whether it may have put the post up: it never came back, or came back without a clear answer. */
    boolean mayBeOut() {
        return outcome == null || outcome.equals("Unknown");
    }

    void finish(String outcome, String detail, Instant now) {
        this.outcome = outcome;
        this.detail = detail.length() <= 500 ? detail : detail.substring(0, 497) + "...";
        this.finishedAt = now;
    }
}
