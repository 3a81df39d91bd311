package io.countersign.publishing;

import io.countersign.accounts.AccountConnected;
import io.countersign.base.Actor;
import io.countersign.posts.Composing;
import io.countersign.posts.FrozenRevision;
import io.countersign.posts.PostSummary;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Revisions;
import io.countersign.posts.Variants;
import io.countersign.signoffs.Manifest;
import io.countersign.signoffs.PostSigned;
import io.countersign.signoffs.PostWithdrawn;
import io.countersign.tasks.TaskDesk;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Turns what is signed into deliveries, one for each window, and takes them back when the signature is. */
@Component
class DeliveryPlanning {

    private final DeliveryRows rows;
    private final DeliveryBook book;
    private final Revisions revisions;
    private final Composing composing;
    private final Variants variants;
    private final TaskDesk tasks;

    DeliveryPlanning(
            DeliveryRows rows,
            DeliveryBook book,
            Revisions revisions,
            Composing composing,
            Variants variants,
            TaskDesk tasks) {
        this.rows = rows;
        this.book = book;
        this.revisions = revisions;
        this.composing = composing;
        this.variants = variants;
        this.tasks = tasks;
    }

    /** Plans the deliveries of a signed revision; told twice, it plans once. */
    @ApplicationModuleListener
    void on(PostSigned signed) {
        Actor job = Actor.system(signed.agency(), "planning");
        if (!rows.findByRevision(signed.revision()).isEmpty() || !revisions.isCurrent(job, signed.revision())) {
            return;
        }
        FrozenRevision frozen = revisions.get(job, signed.revision());
        Manifest manifest = Manifest.parse(frozen.manifest());
        for (int window = 0; window < manifest.occurrences().size(); window++) {
            Delivery delivery = rows.save(new Delivery(frozen, manifest, window));
            book.record(job, "delivery.scheduled", delivery);
        }
    }

    /** Stops what is on its way, in the very transaction that takes the signature back. */
    @EventListener
    void on(PostWithdrawn withdrawn) {
        Actor job = Actor.system(withdrawn.agency(), "withdrawal");
        rows.findByRevision(withdrawn.revision()).stream()
                .filter(delivery -> delivery.state().isStoppable())
                .forEach(delivery ->
                        book.moved(job, delivery, delivery.state(), DeliveryState.WITHDRAWN, withdrawn.why()));
    }

    /** What was held for want of a way in may go out, if its window is still open. */
    @ApplicationModuleListener
    void on(AccountConnected connected) {
        Actor job = Actor.system(connected.agency(), "connection");
        rows.findByAccountAndState(connected.account(), DeliveryState.HELD).stream()
                .filter(Delivery::waitsForConnection)
                .forEach(delivery -> book.release(job, delivery));
    }

    /** A task is done when its post is up, on every account it is for. */
    @ApplicationModuleListener
    void on(DeliveryPublished published) {
        Actor job = Actor.system(published.agency(), "publisher");
        List<PostSummary> all = variants.of(job, published.post());
        if (all.stream().allMatch(one -> one.id().equals(published.post()) || isUp(one))) {
            tasks.done(job, composing.get(job, published.post()).task());
        }
    }

    private boolean isUp(PostSummary post) {
        RevisionId current = post.current();
        return current != null
                && post.standsSigned()
                && rows.findByRevision(current).stream().anyMatch(one -> one.state() == DeliveryState.PUBLISHED);
    }
}
