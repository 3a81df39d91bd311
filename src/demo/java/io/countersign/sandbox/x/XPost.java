package io.countersign.sandbox.x;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post on the emulated X, with the exact bytes of the text that came in. */
public record XPost(
        long id,
        XAccount author,
        byte[] bytes,
        List<Long> mediaIds,
        @Nullable Long replyTo,
        long conversation,
        Instant createdAt) {

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    String path() {
        return "/sandbox/x/" + author.handle() + "/status/" + id;
    }
}
