package io.countersign.tasks;

import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.delegation.rules.Lane;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of the board is to be shown.
 *
 * @param client the only client, or all
 * @param person whoever has the task, or all
 * @param lanes the lanes to show; none means all
 * @param late whether only open work that should have been done by now is shown
 * @param words what the title says; empty for all
 */
public record BoardFilter(
        @Nullable ClientId client, @Nullable MemberId person, Set<Lane> lanes, boolean late, String words) {

    /** The whole board. */
    public static final BoardFilter ALL = new BoardFilter(null, null, Set.of(), false, "");

    public BoardFilter {
        lanes = Set.copyOf(lanes);
        words = words.strip();
    }

    /** Whether it leaves nothing out. */
    public boolean isAll() {
        return equals(ALL);
    }
}
