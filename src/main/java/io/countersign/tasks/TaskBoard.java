package io.countersign.tasks;

import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The board: the work of the clients somebody works for, in columns by where it stands, a screenful at a time. */
@Service
@Transactional(readOnly = true)
public class TaskBoard {

    /** The columns, from left to right. */
    public static final List<TaskState> COLUMNS =
            List.of(TaskState.TODO, TaskState.DOING, TaskState.WAITING, TaskState.DONE);

    /** The room under which changes of tasks are noted for open screens. */
    public static final String ROOM = "tasks";

    private final BoardRows rows;
    private final Clientele clientele;
    private final Clock clock;

    TaskBoard(BoardRows rows, Clientele clientele, Clock clock) {
        this.rows = rows;
        this.clientele = clientele;
        this.clock = clock;
    }

    /** The tops of all columns: open work soonest first, what is done latest first. */
    public List<BoardColumn> open(Actor actor, BoardFilter filter) {
        return rows.tops(query(actor, filter), COLUMNS);
    }

    /** What comes below a card in its column. */
    public BoardColumn below(Actor actor, BoardFilter filter, BoardCard card) {
        return rows.below(query(actor, filter), card);
    }

    /** How many open tasks the clients have whom the actor works for; of each column no more than are counted. */
    public int openTasks(Actor actor) {
        return rows.count(
                query(actor, BoardFilter.ALL),
                COLUMNS.stream().filter(TaskState::isOpen).toList());
    }

    private BoardQuery query(Actor actor, BoardFilter filter) {
        return new BoardQuery(actor.agency(), clients(actor, filter.client()), filter, clock.instant());
    }

    /** The clients to ask for; null for a manager, whose every client it is while none has left. */
    private @Nullable List<ClientId> clients(Actor actor, @Nullable ClientId only) {
        if (only != null) {
            return actor.standing().worksFor(only) ? List.of(only) : List.of();
        }
        return actor.standing().manager() && actor.standing().left().isEmpty()
                ? null
                : clientele.visible(actor).stream()
                        .map(ClientSummary::id)
                        .filter(actor.standing()::worksFor)
                        .toList();
    }
}
