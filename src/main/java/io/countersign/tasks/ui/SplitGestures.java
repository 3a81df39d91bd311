package io.countersign.tasks.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.agencies.MemberSummary;
import io.countersign.agencies.Membership;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;
import io.countersign.delegation.rules.Lane;
import io.countersign.delegation.rules.Stretch;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.SplitEditing;
import io.countersign.tasks.TaskId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The gestures on a proposed split, each one service call; a refusal is said and the screen shows what is true. */
@SpringComponent
class SplitGestures {

    private final SplitEditing editing;
    private final AccountKeeping accounts;
    private final Membership membership;

    SplitGestures(SplitEditing editing, AccountKeeping accounts, Membership membership) {
        this.editing = editing;
        this.accounts = accounts;
        this.membership = membership;
    }

    void add(BriefId brief, Stretch stretch, Runnable then) {
        doing(() -> editing.add(Desk.actor(), brief, stretch), then);
    }

    void retitle(TaskId task, String title, Runnable then) {
        doing(() -> editing.retitle(Desk.actor(), task, title), then);
    }

    void move(TaskId task, Lane lane, Runnable then) {
        doing(
                () -> editing.moveTo(
                        Desk.actor(),
                        task,
                        lane,
                        Desk.text("requests.moved-by", Desk.visit().name())),
                then);
    }

    void merge(TaskId into, TaskId other, Runnable then) {
        doing(() -> editing.merge(Desk.actor(), into, other), then);
    }

    void divide(TaskId task, int at, Runnable then) {
        doing(() -> editing.divide(Desk.actor(), task, at), then);
    }

    void remove(TaskId task, Runnable then) {
        doing(() -> editing.remove(Desk.actor(), task), then);
    }

    void plan(
            TaskId task,
            @Nullable AccountId account,
            @Nullable MemberId assignee,
            @Nullable Instant due,
            Runnable then) {
        doing(() -> editing.plan(Desk.actor(), task, account, assignee, due), then);
    }

    List<AccountSummary> accounts(ClientId client) {
        return accounts.of(Desk.actor(), client);
    }

    /** Everybody a task of the client could go to: staff first, then the client's owners. */
    List<MemberSummary> people(ClientId client) {
        List<MemberSummary> people = new ArrayList<>(membership.staffOf(Desk.actor(), client));
        membership.ownersOf(Desk.actor(), client).stream()
                .filter(owner -> people.stream().noneMatch(one -> one.id().equals(owner.id())))
                .forEach(people::add);
        return people;
    }

    private static void doing(Runnable gesture, Runnable then) {
        try {
            gesture.run();
        } catch (Refused | NotFound refused) {
            Notices.show(refused);
        }
        then.run();
    }
}
