package io.countersign.posts;

/** Where a post stands with its signature; the allowed moves are {@link #canBecome}. */
public enum PostState {
    DRAFT,
    ASKED,
    SIGNED,
    DROPPED;

    /** Whether a post may go from here to there; every edit leads back to a draft. */
    public boolean canBecome(PostState next) {
        return switch (this) {
            case DRAFT -> next == ASKED || next == DROPPED;
            case ASKED -> next == SIGNED || next == DRAFT || next == DROPPED;
            case SIGNED -> next == DRAFT || next == DROPPED;
            case DROPPED -> false;
        };
    }
}
