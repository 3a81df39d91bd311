package io.countersign.signoffs;

import io.countersign.base.Actor;
import io.countersign.posts.PostChangedAfterFreezing;
import io.countersign.posts.Revisions;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends a revision in the very transaction that edits its post: its signature never counts for other words. */
@Component
class EditedAfterwards {

    private final Stopping stopping;
    private final Revisions revisions;
    private final SignatureRequests requests;
    private final Clock clock;

    EditedAfterwards(Stopping stopping, Revisions revisions, SignatureRequests requests, Clock clock) {
        this.stopping = stopping;
        this.revisions = revisions;
        this.requests = requests;
        this.clock = clock;
    }

    @EventListener
    void on(PostChangedAfterFreezing changed) {
        Actor reading = Actor.system(changed.agency(), "edited afterwards");
        stopping.stop(changed.agency(), revisions.get(reading, changed.revision()), null, "");
        requests.close(changed.revision(), clock.instant());
    }
}
