package io.countersign.sandbox.facebook;

import java.time.Instant;

/** What somebody wrote below a post of a Page. */
public record FacebookComment(long id, long post, String person, String text, Instant createdAt) {}
