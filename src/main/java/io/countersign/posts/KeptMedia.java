package io.countersign.posts;

/**
 * A picture that is kept for a client, without its bytes.
 *
 * @param sha256 the digest of its bytes, in hexadecimal
 */
public record KeptMedia(MediaId id, String sha256, String mime) {}
