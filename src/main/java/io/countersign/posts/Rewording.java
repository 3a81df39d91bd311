package io.countersign.posts;

import io.countersign.base.MemberId;

/**
 * Somebody put other words in place of those that had been prepared.
 *
 * @param by who wrote the words that stand now
 */
public record Rewording(MemberId by, String before, String after) {}
