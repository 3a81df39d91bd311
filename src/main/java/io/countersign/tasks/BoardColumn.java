package io.countersign.tasks;

import java.util.ArrayList;
import java.util.List;

/**
 * The top of a column, or what comes further down in it.
 *
 * @param counted how many tasks there are from here on, or {@link #COUNTED} + 1 for more than that
 */
public record BoardColumn(TaskState state, List<BoardCard> cards, int counted) {

    /** Nobody counts further than this: counting all would read all. */
    public static final int COUNTED = 99;

    public BoardColumn {
        cards = List.copyOf(cards);
    }

    /** The column together with what comes below its last card. */
    public BoardColumn with(BoardColumn below) {
        List<BoardCard> all = new ArrayList<>(cards);
        all.addAll(below.cards);
        return new BoardColumn(state, all, Math.max(counted, cards.size() + below.counted));
    }

    /** Whether there is more below. */
    public boolean hasMore() {
        return counted > cards.size();
    }

    /** Whether there are more than are counted. */
    public boolean isLong() {
        return counted > COUNTED;
    }
}
