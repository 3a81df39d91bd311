package io.countersign.posts;

/**
 * A picture of a post.
 *
 * @param sha256 the digest of its bytes, in hexadecimal
 * @param altText what it shows, for people who do not see it; empty while nobody has written it
 */
public record MediaItem(MediaId id, String sha256, String mime, int width, int height, long length, String altText) {}
