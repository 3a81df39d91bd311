package io.countersign.tasks;

import java.util.List;

/** Somebody waits for the owner's own words: the task, and what staff laid beside it. */
public record VoiceCard(TaskSummary task, List<Fact> facts) {}
