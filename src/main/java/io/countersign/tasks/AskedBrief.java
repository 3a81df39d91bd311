package io.countersign.tasks;

import java.util.List;

/**
 * A brief as whoever asked sees it: how many tasks it became, and how many of them are over.
 *
 * @param tasks none while staff have not confirmed them
 */
public record AskedBrief(BriefSummary brief, int tasks, int done) {

    static AskedBrief of(BriefSummary brief, List<Task> found) {
        List<Task> given = brief.state() == BriefState.OPEN
                ? List.of()
                : found.stream()
                        .filter(task -> task.state() != TaskState.DROPPED)
                        .toList();
        int done = (int)
                given.stream().filter(task -> task.state() == TaskState.DONE).count();
        return new AskedBrief(brief, given.size(), done);
    }

    /** How far it is. */
    public Progress progress() {
        if (brief.state() == BriefState.OPEN) {
            return Progress.RECEIVED;
        }
        return done < tasks ? Progress.UNDER_WAY : Progress.DONE;
    }

    /** How far what was asked for is, in the words of whoever asked. */
    public enum Progress {
        RECEIVED,
        UNDER_WAY,
        DONE
    }
}
