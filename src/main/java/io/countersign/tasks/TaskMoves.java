package io.countersign.tasks;

import io.countersign.base.Actor;
import io.countersign.base.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves tasks on the board by hand, where a hand may: what waits for a client moves on by the client's answer alone. */
@Service
@Transactional
public class TaskMoves {

    private final TaskDesk desk;

    TaskMoves(TaskDesk desk) {
        this.desk = desk;
    }

    /** Puts a task into another column, or refuses with the reason; into its own it changes nothing. */
    public void move(Actor actor, TaskId id, TaskState column) {
        TaskSummary task = desk.get(actor, id);
        if (task.state() == column) {
            return;
        }
        if (task.state() == TaskState.WAITING) {
            throw Refusal.by("tasks.waits").liftedBy("tasks.lift.client").asException();
        }
        switch (column) {
            case DOING -> desk.start(actor, id);
            case DONE -> desk.done(actor, id);
            case WAITING ->
                throw Refusal.by("tasks.waits-by-asking")
                        .liftedBy("tasks.lift.asking")
                        .asException();
            case PROPOSED, TODO, DROPPED ->
                throw Refusal.by("tasks.no-such-move").asException();
        }
    }
}
