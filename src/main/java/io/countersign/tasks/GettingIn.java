package io.countersign.tasks;

import io.countersign.accounts.AccessKeeping;
import io.countersign.accounts.AccessSummary;
import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.WayIn;
import io.countersign.agencies.MemberSummary;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.delegation.rules.Lane;
import io.countersign.delegation.rules.Reach;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Set-up work is done inside the networks: whether its assignee gets in there, and what is done where nobody does. */
@Service
@Transactional
public class GettingIn {

    private final Tasks tasks;
    private final Assignments assignments;
    private final AccountKeeping accounts;
    private final AccessKeeping cards;
    private final Membership membership;
    private final Ledger ledger;
    private final Clock clock;

    GettingIn(
            Tasks tasks,
            Assignments assignments,
            AccountKeeping accounts,
            AccessKeeping cards,
            Membership membership,
            Ledger ledger,
            Clock clock) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.accounts = accounts;
        this.cards = cards;
        this.membership = membership;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What stands between an open piece of set-up work and whoever has it; nothing for every other task. */
    @Transactional(readOnly = true)
    public Optional<TaskReach> look(Actor actor, TaskId id) {
        Task task = visible(actor, id);
        AccountId account = task.account();
        if (task.lane() != Lane.SETUP || account == null || !task.state().isOpen()) {
            return Optional.empty();
        }
        return Optional.of(reach(actor, task, accounts.get(actor, account)));
    }

    /** Asks the owner of the account to let the assignee in. */
    public void askOwner(Actor actor, TaskId id, WayIn way) {
        Task task = workable(actor, id);
        AccountSummary account = placed(actor, task);
        MemberId assignee = task.assignee();
        if (assignee == null) {
            throw Refusal.by("tasks.needs-somebody", task.title()).asException();
        }
        if (!membership.isOf(actor, task.client(), assignee)) {
            throw Refusal.by("tasks.not-of-client")
                    .liftedBy("base.lift.manager")
                    .asException();
        }
        if (!reach(task, account).ways().contains(way)) {
            throw Refusal.by("tasks.way-does-not-open", account.network().title())
                    .asException();
        }
        cards.ask(actor, account.id(), assignee, way);
    }

    /** Gives the task to the owner of the account, as a short list for the phone. */
    public void listForOwner(Actor actor, TaskId id) {
        Task task = workable(actor, id);
        MemberId owner = placed(actor, task).owner();
        assignments.give(actor, task, owner);
        ledger.record(
                actor,
                Entry.of("task.listed").of(task.client()).about("task", id).with("member", owner));
    }

    /** The lists that wait for the acting owner; who also does the client's work has them on the desk. */
    @Transactional(readOnly = true)
    public List<OwnersList> lists(Actor actor) {
        return tasks.findByAssigneeAndStateIn(actor.self(), Set.of(TaskState.TODO, TaskState.DOING)).stream()
                .filter(task -> isList(actor, task))
                .map(task -> list(actor, task))
                .toList();
    }

    /** One list as its owner opens it; for everybody else there is none. */
    @Transactional(readOnly = true)
    public OwnersList list(Actor actor, TaskId id) {
        Task task = visible(actor, id);
        if (!task.isAssignedTo(actor.self()) || !task.state().isOpen() || !isList(actor, task)) {
            throw new NotFound();
        }
        return list(actor, task);
    }

    private static boolean isList(Actor actor, Task task) {
        return task.lane() == Lane.SETUP
                && !task.isOwn()
                && actor.standing().owned().contains(task.client())
                && !actor.standing().worksFor(task.client());
    }

    private OwnersList list(Actor actor, Task task) {
        AccountId id = task.account();
        AccountSummary account = id == null ? null : accounts.get(actor, id);
        return new OwnersList(
                task.summary(),
                account,
                account == null ? List.of() : reach(task, account).acts());
    }

    private TaskReach reach(Actor actor, Task task, AccountSummary account) {
        Reach reach = reach(task, account);
        MemberId assignee = task.assignee();
        List<AccessSummary> all = cards.on(actor, account.id());
        List<AccessSummary> live = live(all, reach);
        boolean inside = assignee == null || assignee.equals(account.owner()) || holds(live, assignee);
        boolean shut = reach.needsWay() && !inside;
        return new TaskReach(
                task.summary(),
                account,
                reach,
                shut,
                asked(all, reach, assignee),
                shut ? staff(actor, task, live) : List.of());
    }

    private List<AccessSummary> live(List<AccessSummary> all, Reach reach) {
        Instant now = clock.instant();
        return all.stream()
                .filter(card -> card.isLiveAt(now) && reach.ways().contains(card.way()))
                .toList();
    }

    private static boolean holds(List<AccessSummary> live, MemberId member) {
        return live.stream().anyMatch(card -> card.holder().equals(member));
    }

    private static @Nullable AccessSummary asked(List<AccessSummary> all, Reach reach, @Nullable MemberId assignee) {
        return all.stream()
                .filter(card -> card.isAskedFor() && card.holder().equals(assignee))
                .filter(card -> reach.ways().contains(card.way()))
                .findFirst()
                .orElse(null);
    }

    private List<AccessSummary> staff(Actor actor, Task task, List<AccessSummary> live) {
        Set<MemberId> staff = membership.staffOf(actor, task.client()).stream()
                .map(MemberSummary::id)
                .collect(Collectors.toSet());
        return live.stream().filter(card -> staff.contains(card.holder())).toList();
    }

    private static Reach reach(Task task, AccountSummary account) {
        return Reach.of(task.title(), account.network(), account.kind());
    }

    private AccountSummary placed(Actor actor, Task task) {
        AccountId account = task.account();
        if (task.lane() != Lane.SETUP || account == null || !task.state().isOpen()) {
            throw Refusal.by("tasks.no-way-needed").asException();
        }
        return accounts.get(actor, account);
    }

    private Task visible(Actor actor, TaskId id) {
        Task task = tasks.findById(id).orElseThrow(NotFound::new);
        actor.requireSees(task.client());
        return task;
    }

    private Task workable(Actor actor, TaskId id) {
        Task task = visible(actor, id);
        actor.requireWorksFor(task.client());
        return task;
    }
}
