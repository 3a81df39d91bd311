package io.countersign.publishing;

import io.countersign.base.ClientId;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;

/** A delivery that may wait for somebody, as far as it must be known to be counted. */
record StuckLine(ClientId client, PostId post, RevisionId revision, DeliveryState state) {

    boolean failed() {
        return DeliveryState.FAILED.contains(state);
    }
}
