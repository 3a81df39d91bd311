package io.countersign.tasks;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountStanding;
import io.countersign.accounts.AccountSummary;
import io.countersign.agencies.MemberSummary;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.delegation.Policy;
import io.countersign.delegation.VoiceIsNotDelegable;
import io.countersign.delegation.rules.Lane;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who a task may go to: the one place every route to an assignee leads through. */
@Component
class Assignments {

    private final AccountKeeping accounts;
    private final Membership membership;

    Assignments(AccountKeeping accounts, Membership membership) {
        this.accounts = accounts;
        this.membership = membership;
    }

    /** Gives the task to a member, if the lane allows it. */
    void give(Actor actor, Task task, MemberId assignee) {
        requireMayHave(actor, task, assignee);
        task.assignTo(assignee);
    }

    /** Puts the task on an account of its client; an assignee who may not have it there loses it. */
    void place(Actor actor, Task task, @Nullable AccountId account) {
        if (account != null && !accounts.get(actor, account).client().equals(task.client())) {
            throw new NotFound();
        }
        boolean another = account == null ? task.account() != null : !account.equals(task.account());
        task.onAccount(account);
        if (another) {
            suggest(actor, task);
        }
    }

    /** Proposes the only account, and for a voice task its owner, for other tasks the first VA of the client. */
    void suggest(Actor actor, Task task) {
        List<AccountSummary> ofClient = accounts.of(actor, task.client());
        if (task.account() == null && ofClient.size() == 1) {
            task.onAccount(ofClient.getFirst().id());
        }
        if (task.lane() == Lane.VOICE) {
            task.assignTo(ownerFor(actor, task));
        } else if (task.assignee() == null || !maySafelyKeep(actor, task)) {
            task.assignTo(membership.staffOf(actor, task.client()).stream()
                    .map(MemberSummary::id)
                    .findFirst()
                    .orElse(null));
        }
    }

    /** Refuses to hand out a task that nobody has, or somebody who may not have it. */
    void requireReady(Actor actor, Task task) {
        MemberId assignee = task.assignee();
        if (assignee == null) {
            throw Refusal.by("tasks.needs-somebody", task.title()).asException();
        }
        requireMayHave(actor, task, assignee);
    }

    private boolean maySafelyKeep(Actor actor, Task task) {
        MemberId assignee = task.assignee();
        return assignee != null && isStaff(actor, task.client(), assignee);
    }

    private @Nullable MemberId ownerFor(Actor actor, Task task) {
        AccountId account = task.account();
        if (account != null) {
            return accounts.get(actor, account).owner();
        }
        List<MemberSummary> owners = membership.ownersOf(actor, task.client());
        return owners.size() == 1 ? owners.getFirst().id() : null;
    }

    void requireMayHave(Actor actor, Task task, MemberId assignee) {
        if (!membership.named(actor, List.of(assignee)).containsKey(assignee)) {
            throw new NotFound();
        }
        AccountId account = task.account();
        if (account != null) {
            AccountStanding standing = accounts.standingOf(actor, account, assignee);
            Policy.requireMayDo(task.lane(), standing);
        } else {
            requireMayHaveWithoutAccount(actor, task, assignee);
        }
    }

    /** Lets through whoever speaks in a voice task: on its account, or, without one, as an owner of the client. */
    void requireMaySpeak(Actor actor, Task task) {
        AccountId account = task.account();
        if (account != null) {
            Policy.requireMayAnswer(accounts.standing(actor, account));
        } else if (!actor.standing().owned().contains(task.client())) {
            throw voiceIsPersonal();
        }
    }

    /** Lets through whoever may write what the task puts up. */
    void requireMayDraft(Actor actor, Task task) {
        AccountId account = task.account();
        if (account != null) {
            Policy.requireMayDraft(task.lane(), accounts.standing(actor, account));
        } else if (task.lane() == Lane.VOICE) {
            requireMaySpeak(actor, task);
        } else {
            actor.requireWorksFor(task.client());
        }
    }

    /** Lets through whoever may end a task undone: in a voice task its speaker alone, else staff and who signs. */
    void requireMayDrop(Actor actor, Task task) {
        AccountId account = task.account();
        if (task.lane() == Lane.VOICE && account != null) {
            Policy.requireMayDo(Lane.VOICE, accounts.standing(actor, account));
        } else if (task.lane() == Lane.VOICE) {
            requireMaySpeak(actor, task);
        } else if (account == null || !accounts.standing(actor, account).maySpeak()) {
            actor.requireWorksFor(task.client());
        }
    }

    private static VoiceIsNotDelegable voiceIsPersonal() {
        return new VoiceIsNotDelegable(
                Refusal.by("delegation.voice-is-personal").liftedBy("delegation.lift.nobody"));
    }

    private void requireMayHaveWithoutAccount(Actor actor, Task task, MemberId assignee) {
        boolean owner = membership.ownersOf(actor, task.client()).stream()
                .anyMatch(one -> one.id().equals(assignee));
        if (task.lane() == Lane.VOICE && !owner) {
            throw voiceIsPersonal();
        }
        if (!owner && !isStaff(actor, task.client(), assignee)) {
            throw Refusal.by("tasks.not-of-client")
                    .liftedBy("base.lift.manager")
                    .asException();
        }
    }

    private boolean isStaff(Actor actor, ClientId client, MemberId member) {
        return membership.staffOf(actor, client).stream()
                .anyMatch(one -> one.id().equals(member));
    }
}
