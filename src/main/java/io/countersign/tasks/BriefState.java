package io.countersign.tasks;

/** Whether a brief still waits to be confirmed by staff. */
public enum BriefState {
    OPEN,
    CONFIRMED
}
