package io.countersign.tasks;

import io.countersign.accounts.AccountId;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.delegation.Policy;
import io.countersign.delegation.rules.Judgement;
import io.countersign.delegation.rules.Lane;
import io.countersign.delegation.rules.LaneClassifier;
import io.countersign.delegation.rules.Stretch;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a manager does to a proposed split before confirming it: rename, merge, divide, tighten, plan. */
@Service
@Transactional
public class SplitEditing {

    private final Tasks tasks;
    private final Briefs briefs;
    private final Assignments assignments;
    private final Ledger ledger;
    private final Clock clock;
    private final LaneClassifier classifier = LaneClassifier.byRules();

    SplitEditing(Tasks tasks, Briefs briefs, Assignments assignments, Ledger ledger, Clock clock) {
        this.tasks = tasks;
        this.briefs = briefs;
        this.assignments = assignments;
        this.ledger = ledger;
        this.clock = clock;
    }

    public void retitle(Actor actor, TaskId id, String title) {
        editable(actor, id).retitle(title);
    }

    /** Moves a task to another lane: stricter freely, looser only with the owner's consent. */
    public void moveTo(Actor actor, TaskId id, Lane lane, String reason) {
        Task task = workable(actor, id);
        if (task.lane() == lane) {
            return;
        }
        Policy.requireMayMove(task.lane(), lane);
        Lane from = task.lane();
        task.moveTo(lane, reason);
        assignments.suggest(actor, task);
        ledger.record(
                actor,
                Entry.of("task.moved")
                        .of(task.client())
                        .about("task", id)
                        .with("from", from)
                        .with("lane", lane));
    }

    /** Makes two proposed tasks one; the stricter lane wins. */
    public void merge(Actor actor, TaskId into, TaskId other) {
        Task kept = editable(actor, into);
        Task taken = editable(actor, other);
        if (kept.brief() == null || !kept.brief().equals(taken.brief()) || into.equals(other)) {
            throw new NotFound();
        }
        kept.takeIn(taken);
        assignments.suggest(actor, kept);
        tasks.delete(taken);
    }

    /** Divides a proposed task at a place in the brief; each half keeps the lane, or gets a stricter one. */
    public TaskId divide(Actor actor, TaskId id, int at) {
        Task task = editable(actor, id);
        Brief brief = brief(task);
        List<Stretch> before = new ArrayList<>();
        List<Stretch> after = new ArrayList<>();
        for (Stretch stretch : task.stretches()) {
            if (stretch.end() <= at) {
                before.add(stretch);
            } else if (stretch.start() >= at) {
                after.add(stretch);
            } else {
                before.add(new Stretch(stretch.start(), at));
                after.add(new Stretch(at, stretch.end()));
            }
        }
        if (words(brief, before).isBlank() || words(brief, after).isBlank()) {
            throw Refusal.by("tasks.divide-nothing").asException();
        }
        Task second = tasks.save(new Task(
                task.client(),
                brief.id(),
                new Task.Found(words(brief, after), task.lane(), task.summary().reason(), true, after),
                task.position() + 1));
        task.keepOnly(words(brief, before), before);
        makeRoomAfter(task, second);
        second.onAccount(task.account());
        assignments.suggest(actor, second);
        return second.id();
    }

    /** Adds a task for a stretch of the brief that the rules passed over. */
    public TaskId add(Actor actor, BriefId id, Stretch stretch) {
        Brief brief = briefs.findById(id).orElseThrow(NotFound::new);
        actor.requireWorksFor(brief.client());
        brief.requireOpen();
        String text = words(brief, List.of(stretch));
        if (text.isBlank()) {
            throw Refusal.by("tasks.add-nothing").asException();
        }
        Judgement judged = classifier.classify(text);
        Task task = tasks.save(new Task(
                brief.client(),
                id,
                new Task.Found(text, judged.lane(), judged.reason(), judged.sure(), List.of(stretch)),
                tasks.findByBriefOrderByPosition(id).size()));
        assignments.suggest(actor, task);
        return task.id();
    }

    /** Takes a proposed task out of the split. */
    public void remove(Actor actor, TaskId id) {
        editable(actor, id).become(TaskState.DROPPED, clock.instant());
    }

    /** Says on which account, by whom and until when a task is to be done. */
    public void plan(
            Actor actor, TaskId id, @Nullable AccountId account, @Nullable MemberId assignee, @Nullable Instant due) {
        Task task = workable(actor, id);
        assignments.place(actor, task, account);
        if (assignee == null) {
            task.assignTo(null);
        } else if (!task.isAssignedTo(assignee)) {
            assignments.give(actor, task, assignee);
        }
        task.dueAt(due);
    }

    private void makeRoomAfter(Task first, Task second) {
        for (Task other : tasks.findByBriefOrderByPosition(brief(first).id())) {
            if (other.position() > first.position() && !other.id().equals(second.id())) {
                other.at(other.position() + 1);
            }
        }
    }

    private Task workable(Actor actor, TaskId id) {
        Task task = tasks.findById(id).orElseThrow(NotFound::new);
        actor.requireWorksFor(task.client());
        return task;
    }

    private Task editable(Actor actor, TaskId id) {
        Task task = workable(actor, id);
        if (task.state() != TaskState.PROPOSED) {
            throw Refusal.by("tasks.brief-confirmed").asException();
        }
        return task;
    }

    private Brief brief(Task task) {
        BriefId id = task.brief();
        if (id == null) {
            throw new NotFound();
        }
        return briefs.findById(id).orElseThrow(NotFound::new);
    }

    private static String words(Brief brief, List<Stretch> stretches) {
        StringBuilder words = new StringBuilder();
        for (Stretch stretch : stretches) {
            int start = Math.clamp(stretch.start(), 0, brief.text().length());
            int end = Math.clamp(stretch.end(), start, brief.text().length());
            words.append(words.isEmpty() ? "" : " ").append(brief.text(), start, end);
        }
        return words.toString().strip();
    }
}
