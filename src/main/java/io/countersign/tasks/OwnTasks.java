package io.countersign.tasks;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountStanding;
import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.delegation.Policy;
import io.countersign.delegation.rules.Lane;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work that somebody begins for themselves: a post of their own words, where their signature lets it go out. */
@Service
@Transactional
public class OwnTasks {

    private final Tasks tasks;
    private final AccountKeeping accounts;
    private final Ledger ledger;
    private final Clock clock;

    OwnTasks(Tasks tasks, AccountKeeping accounts, Ledger ledger, Clock clock) {
        this.tasks = tasks;
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Begins a task of the actor's own; refused to everybody who could not sign what comes of it. */
    public TaskId begin(Actor actor, AccountId account, Lane lane, String title, String reason) {
        AccountStanding standing = accounts.standing(actor, account);
        Policy.requireMaySign(lane, standing);
        Task task = tasks.save(Task.own(standing.account(), lane, title, reason, actor.self()));
        task.become(TaskState.TODO, clock.instant());
        task.become(TaskState.DOING, clock.instant());
        ledger.record(
                actor,
                Entry.of("task.created")
                        .of(task.client())
                        .about("task", task.id())
                        .with("lane", lane));
        return task.id();
    }

    /** The actor's own tasks that are under way. */
    @Transactional(readOnly = true)
    public List<TaskId> underWay(Actor actor) {
        return tasks.findByAssigneeAndStateIn(actor.self(), EnumSet.of(TaskState.DOING)).stream()
                .filter(task -> task.isOwn() && actor.standing().sees(task.client()))
                .map(Task::id)
                .toList();
    }

    /** Calls a task of the actor's own by other words; everybody else's does not exist here. */
    public void retitle(Actor actor, TaskId id, String title) {
        Task task = tasks.findById(id)
                .filter(one -> one.isOwn() && one.isAssignedTo(actor.self()))
                .orElseThrow(NotFound::new);
        actor.requireSees(task.client());
        task.retitle(title);
    }
}
