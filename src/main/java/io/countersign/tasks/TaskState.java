package io.countersign.tasks;

import java.util.EnumSet;
import java.util.Set;

/** Where a task stands; the allowed moves are {@link #canBecome}. */
public enum TaskState {
    PROPOSED,
    TODO,
    DOING,
    WAITING,
    DONE,
    DROPPED;

    /** Whether a task may go from here to there. */
    public boolean canBecome(TaskState next) {
        return following().contains(next);
    }

    private Set<TaskState> following() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(TODO, DROPPED);
            case TODO -> EnumSet.of(DOING, WAITING, DONE, DROPPED);
            case DOING -> EnumSet.of(TODO, WAITING, DONE, DROPPED);
            case WAITING -> EnumSet.of(DOING, DONE, DROPPED);
            case DONE, DROPPED -> EnumSet.noneOf(TaskState.class);
        };
    }

    public boolean isOpen() {
        return this == TODO || this == DOING || this == WAITING;
    }
}
