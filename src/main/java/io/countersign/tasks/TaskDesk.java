package io.countersign.tasks;

import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.base.Actor;
import io.countersign.base.AlsoFor;
import io.countersign.base.ClientCount;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.base.Way;
import io.countersign.delegation.VoiceIsNotDelegable;
import io.countersign.delegation.rules.Lane;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work on the desk: what is to do, what is under way, what waits, and each step of it. */
@Service
@Transactional
public class TaskDesk {

    private static final Set<TaskState> OPEN = EnumSet.of(TaskState.TODO, TaskState.DOING, TaskState.WAITING);
    private static final Set<TaskState> HANDED_OUT =
            EnumSet.of(TaskState.TODO, TaskState.DOING, TaskState.WAITING, TaskState.DONE);
    private static final Comparator<TaskSummary> SOONEST_FIRST = Comparator.comparing(
                    TaskSummary::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(TaskSummary::title);

    private final Tasks tasks;
    private final Assignments assignments;
    private final Clientele clientele;
    private final Ledger ledger;
    private final Clock clock;

    TaskDesk(Tasks tasks, Assignments assignments, Clientele clientele, Ledger ledger, Clock clock) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.clientele = clientele;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** One task, for whoever sees its client. */
    @Transactional(readOnly = true)
    @AlsoFor({Way.LINK, Way.SYSTEM})
    public TaskSummary get(Actor actor, TaskId id) {
        return visible(actor, id).summary();
    }

    /** The actor's own open tasks, soonest first. */
    @Transactional(readOnly = true)
    public List<TaskSummary> mine(Actor actor) {
        return tasks.findByAssigneeAndStateIn(actor.self(), OPEN).stream()
                .filter(task -> actor.standing().sees(task.client()))
                .map(Task::summary)
                .sorted(SOONEST_FIRST)
                .toList();
    }

    /** How many open tasks of their own the actor has. */
    @Transactional(readOnly = true)
    public int mineCounted(Actor actor) {
        return ClientCount.sum(
                tasks.countOpen(actor.self()), client -> actor.standing().sees(client));
    }

    /** The open tasks of anybody, soonest first; for managers. */
    @Transactional(readOnly = true)
    public List<TaskSummary> of(Actor actor, MemberId member) {
        actor.requireManager();
        return tasks.findByAssigneeAndStateIn(member, OPEN).stream()
                .filter(task -> actor.standing().sees(task.client()))
                .map(Task::summary)
                .sorted(SOONEST_FIRST)
                .toList();
    }

    /** The tasks of the clients the actor works for, in the states asked for, soonest first; 500 at most. */
    @Transactional(readOnly = true)
    public List<TaskSummary> board(Actor actor, Set<TaskState> states) {
        List<ClientId> clients = clientele.visible(actor).stream()
                .map(ClientSummary::id)
                .filter(actor.standing()::worksFor)
                .toList();
        return tasks.findTop500ByClientInAndStateInOrderByDueAsc(clients, states).stream()
                .map(Task::summary)
                .sorted(SOONEST_FIRST)
                .toList();
    }

    /** The handed-out tasks of these clients that are due in a stretch of time, the soonest first; 1000 at most. */
    @Transactional(readOnly = true)
    public List<TaskSummary> dueBetween(Actor actor, Instant from, Instant until, Set<ClientId> of) {
        List<ClientId> workedFor =
                of.stream().filter(actor.standing()::worksFor).toList();
        return tasks
                .findTop1000ByClientInAndStateInAndDueGreaterThanEqualAndDueLessThanOrderByDue(
                        workedFor, HANDED_OUT, from, until)
                .stream()
                .map(Task::summary)
                .toList();
    }

    /** Says until when an open task is to be done. */
    public void dueBy(Actor actor, TaskId id, Instant due) {
        Task task = workable(actor, id);
        if (!task.state().isOpen()) {
            throw Refusal.by("tasks.over").asException();
        }
        if (!due.equals(task.due())) {
            task.dueAt(due);
            ledger.record(
                    actor,
                    Entry.of("task.due").of(task.client()).about("task", id).with("when", due));
        }
    }

    /** Takes a task up. A voice task is taken up by nobody here: only who may speak answers, in their own words. */
    public void start(Actor actor, TaskId id) {
        Task task = workable(actor, id);
        if (task.lane() == Lane.VOICE) {
            throw new VoiceIsNotDelegable(Refusal.by("tasks.voice-not-here").liftedBy("delegation.lift.nobody"));
        }
        move(actor, task, TaskState.DOING, "task.started");
    }

    /** Notes that the task waits for a signature. */
    @AlsoFor(Way.LINK)
    public void waits(Actor actor, TaskId id) {
        Task task = visible(actor, id);
        assignments.requireMayDraft(actor, task);
        task.become(TaskState.WAITING, clock.instant());
    }

    /** Brings a task back to whoever drafts, after it was sent back. */
    @AlsoFor({Way.LINK, Way.SYSTEM})
    public void resume(Actor actor, TaskId id) {
        Task task = visible(actor, id);
        if (!actor.isSystem()) {
            assignments.requireMayDraft(actor, task);
        }
        if (task.state() == TaskState.WAITING) {
            task.become(TaskState.DOING, clock.instant());
        }
    }

    /** Notes that a task is done; a voice task is closed by its speaker alone ({@link VoiceTasks#answered}). */
    @AlsoFor(Way.SYSTEM)
    public void done(Actor actor, TaskId id) {
        Task task = actor.isSystem() ? visible(actor, id) : workable(actor, id);
        if (task.lane() == Lane.VOICE && !(actor.isSystem() && task.isOwn())) {
            throw new VoiceIsNotDelegable(Refusal.by("tasks.voice-not-here").liftedBy("delegation.lift.nobody"));
        }
        if (task.state() != TaskState.DONE) {
            move(actor, task, TaskState.DONE, "task.done");
        }
    }

    /** Ends a task undone: staff and who signs may, but a voice task is dropped by its speaker alone. */
    @AlsoFor(Way.LINK)
    public void drop(Actor actor, TaskId id) {
        Task task = visible(actor, id);
        assignments.requireMayDrop(actor, task);
        move(actor, task, TaskState.DROPPED, "task.dropped");
    }

    private void move(Actor actor, Task task, TaskState next, String act) {
        task.become(next, clock.instant());
        ledger.record(actor, Entry.of(act).of(task.client()).about("task", task.id()));
    }

    private Task visible(Actor actor, TaskId id) {
        Task task = tasks.findById(id).orElseThrow(NotFound::new);
        actor.requireSees(task.client());
        return task;
    }

    private Task workable(Actor actor, TaskId id) {
        Task task = visible(actor, id);
        if (!task.isAssignedTo(actor.self())) {
            actor.requireWorksFor(task.client());
        }
        return task;
    }
}
