package io.countersign.tasks;

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
        return switch (this) {
            case PROPOSED -> next == TODO || next == DROPPED;
            case TODO -> next == DOING || next == WAITING || next == DONE || next == DROPPED;
            case DOING -> next == TODO || next == WAITING || next == DONE || next == DROPPED;
            case WAITING -> next == DOING || next == DONE || next == DROPPED;
            case DONE, DROPPED -> false;
        };
    }

    public boolean isOpen() {
        return this == TODO || this == DOING || this == WAITING;
    }
}
