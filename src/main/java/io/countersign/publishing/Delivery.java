package io.countersign.publishing;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.NetworkName;
import io.countersign.base.ClientRow;
import io.countersign.base.MemberId;
import io.countersign.posts.FrozenRevision;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.signoffs.Manifest;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One occurrence of one post on one account on its way out. Its state is moved by {@link DeliveryQueue} alone. */
@Entity
class Delivery extends ClientRow {

    @EmbeddedId
    private DeliveryId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "post_id", updatable = false))
    private PostId post;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "revision_id", updatable = false))
    private RevisionId revision;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private NetworkName network;

    @Column(updatable = false)
    private int occurrence;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DeliveryState state;

    @Column(name = "earliest_at", updatable = false)
    private Instant earliest;

    @Column(name = "latest_at", updatable = false)
    private Instant latest;

    @Column(name = "due_at", updatable = false)
    private Instant due;

    @Column(updatable = false)
    private int attempts;

    @Column(name = "sending_at", updatable = false)
    private @Nullable Instant sendingAt;

    @Column(name = "look_at", updatable = false)
    private @Nullable Instant lookAt;

    @Column(updatable = false)
    private int looks;

    @Column(updatable = false)
    private @Nullable String permalink;

    @Column(name = "remote_id", updatable = false)
    private @Nullable String remoteId;

    @Column(updatable = false)
    private @Nullable String reason;

    @Column(name = "ended_at", updatable = false)
    private @Nullable Instant endedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "by_hand_id", updatable = false))
    private @Nullable MemberId byHand;

    protected Delivery() {}

    Delivery(FrozenRevision frozen, Manifest manifest, int occurrence) {
        super(frozen.client());
        Manifest.Occurrence window = manifest.occurrences().get(occurrence);
        this.id = DeliveryId.random();
        this.post = frozen.post();
        this.revision = frozen.id();
        this.account = frozen.account();
        this.network = manifest.account().network();
        this.occurrence = occurrence;
        this.state = manifest.byHand() == null ? DeliveryState.SCHEDULED : DeliveryState.BY_HAND;
        this.earliest = window.earliest();
        this.latest = window.latest();
        this.due = window.earliest();
        Manifest.Person hand = manifest.byHand();
        this.byHand = hand == null ? null : hand.id();
    }

    DeliveryId id() {
        return id;
    }

    PostId post() {
        return post;
    }

    RevisionId revision() {
        return revision;
    }

    AccountId account() {
        return account;
    }

    NetworkName network() {
        return network;
    }

    int occurrence() {
        return occurrence;
    }

    DeliveryState state() {
        return state;
    }

    Instant earliest() {
        return earliest;
    }

    Instant latest() {
        return latest;
    }

    int attempts() {
        return attempts;
    }

    int looks() {
        return looks;
    }

    Instant due() {
        return due;
    }

    /** Who puts it up, where no machine may. */
    @Nullable
    MemberId byHand() {
        return byHand;
    }

    /** Whether it is held only because Countersign had no way into the account. */
    boolean waitsForConnection() {
        return state == DeliveryState.HELD && reason != null && reason.endsWith("not-connected");
    }

    /** Whether nobody knows if it is up and the machine has looked often enough. */
    boolean needsALook() {
        return state == DeliveryState.UNKNOWN && lookAt == null;
    }

    @Nullable
    Instant sendingAt() {
        return sendingAt;
    }

    /** The delivery with the moment it was up, where it is. */
    DeliveryLine line() {
        boolean up = DeliveryState.UP.contains(state);
        return new DeliveryLine(summary(), up ? endedAt : null);
    }

    DeliverySummary summary() {
        return new DeliverySummary(
                id,
                client(),
                post,
                revision,
                account,
                network,
                state,
                earliest,
                latest,
                due,
                permalink,
                reason,
                needsALook(),
                byHand);
    }
}
