package io.countersign.sandbox.facebook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** A post on a Page of the emulated Facebook, with the exact bytes of the text that came in; no link is an empty one. */
public record FacebookPost(long id, long page, byte[] bytes, String link, List<Long> photos, Instant createdAt) {

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The id as the Graph API gives it. */
    public String fullId() {
        return page + "_" + id;
    }

    String path() {
        return "/sandbox/facebook/" + page + "/posts/" + id;
    }
}
