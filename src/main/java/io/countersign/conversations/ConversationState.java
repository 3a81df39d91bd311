package io.countersign.conversations;

/** Whether somebody still waits for an answer; the allowed moves are {@link #canBecome}. */
public enum ConversationState {
    WAITING,
    ANSWERED,
    NOT_NEEDED;

    /** Whether a conversation may go from here to there. */
    public boolean canBecome(ConversationState next) {
        return this == WAITING && next != WAITING;
    }
}
