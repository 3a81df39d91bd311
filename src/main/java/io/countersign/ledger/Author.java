package io.countersign.ledger;

import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.base.Way;
import org.jspecify.annotations.Nullable;

/** Who an entry says it was: a person, the holder of a link or a job, by the name they had then. */
record Author(String kind, @Nullable MemberId member, String name) {

    static Author of(Actor actor, Names names) {
        return actor.member()
                .map(member -> new Author(kind(actor.way()), member, names.of(member)))
                .orElseGet(() -> new Author(kind(actor.way()), null, actor.job()));
    }

    /** The name people read: that of the application where one of its jobs acted. */
    String shown() {
        return kind.equals(kind(Way.SYSTEM)) ? "Countersign" : name;
    }

    private static String kind(Way way) {
        return switch (way) {
            case SESSION -> "person";
            case LINK -> "link";
            case SYSTEM -> "job";
        };
    }
}
