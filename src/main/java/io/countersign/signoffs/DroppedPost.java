package io.countersign.signoffs;

import io.countersign.base.MemberId;
import io.countersign.posts.PostSummary;
import java.time.Instant;

/**
 * A post of which its owner said that it must never go out.
 *
 * @param reason why, empty where nobody said
 */
public record DroppedPost(PostSummary post, MemberId by, String reason, Instant at) {}
