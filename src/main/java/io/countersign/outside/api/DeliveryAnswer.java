package io.countersign.outside.api;

import io.countersign.accounts.NetworkName;
import io.countersign.publishing.DeliveryState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delivery as a program reads it; what the post says is not in it. */
record DeliveryAnswer(
        String id,
        ClientAnswer client,
        Account account,
        Post post,
        DeliveryState state,
        Window window,
        @Nullable Instant publishedAt,
        @Nullable String url,
        PutUpBy putUpBy,
        @Nullable String person,
        @Nullable String reason) {

    /** Who puts a post up: Countersign through the network's adapter, or a person. */
    enum PutUpBy {
        ADAPTER,
        HAND
    }

    /** Where it goes. */
    record Account(String id, NetworkName network, String name) {}

    /** What goes out, by identity. */
    record Post(String id, String revision) {}

    /** The signed window. */
    record Window(Instant from, Instant until) {}
}
