package io.countersign.tasks;

import java.util.List;

/**
 * Somebody waits for the owner's own words: the task, and what staff laid beside it.
 *
 * @param words what the client wrote about it, as it stands in the brief; empty where no brief says it
 */
public record VoiceCard(TaskSummary task, String words, List<Fact> facts) {}
