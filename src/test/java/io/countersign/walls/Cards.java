package io.countersign.walls;

import io.countersign.base.ClientId;
import io.countersign.delegation.rules.Lane;
import io.countersign.tasks.BoardCard;
import io.countersign.tasks.TaskId;
import io.countersign.tasks.TaskState;
import java.util.UUID;

/** Cards that stand above all others on a board, and are nobody's. */
final class Cards {

    private Cards() {}

    static BoardCard first() {
        UUID nobody = new UUID(0, 0);
        return new BoardCard(
                new TaskId(nobody),
                new ClientId(nobody),
                Lane.SETUP,
                TaskState.TODO,
                "",
                null,
                null,
                null,
                Arguments.LONG_AGO,
                false);
    }
}
