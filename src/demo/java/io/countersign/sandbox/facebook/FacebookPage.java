package io.countersign.sandbox.facebook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A Page on the emulated Facebook; not every one has a handle. */
public record FacebookPage(long id, @Nullable String handle, String name, long received, Instant createdAt) {

    String path() {
        return "/sandbox/facebook/" + id;
    }
}
