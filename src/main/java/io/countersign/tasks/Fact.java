package io.countersign.tasks;

import io.countersign.base.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something staff laid beside a voice task, for the owner to use in an answer. */
public record Fact(MemberId author, String text, @Nullable String link, Instant addedAt) {}
