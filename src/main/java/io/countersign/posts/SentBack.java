package io.countersign.posts;

/** A post that was sent back and waits to be written anew. */
public record SentBack(PostSummary post, Returned returned) {}
