package io.countersign.tasks;

import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives tasks to people; a voice task goes to nobody but who may speak. */
@Service
@Transactional
public class TaskAssignment {

    private final Tasks tasks;
    private final Assignments assignments;
    private final Ledger ledger;

    TaskAssignment(Tasks tasks, Assignments assignments, Ledger ledger) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.ledger = ledger;
    }

    public void assign(Actor actor, TaskId id, MemberId assignee) {
        Task task = tasks.findById(id).orElseThrow(NotFound::new);
        actor.requireWorksFor(task.client());
        assignments.give(actor, task, assignee);
        ledger.record(
                actor,
                Entry.of("task.assigned").of(task.client()).about("task", id).with("member", assignee));
    }
}
