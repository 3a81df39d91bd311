package io.countersign.tasks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.countersign.accounts.AccountSummary;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.MemberSummary;
import io.countersign.base.ui.Desk;
import io.countersign.delegation.rules.Lane;
import io.countersign.delegation.ui.LaneBadge;
import io.countersign.tasks.BriefView;
import io.countersign.tasks.TaskSummary;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans one task of a split: its words and lane, the account, who and until when; or merges, divides, removes it. */
class TaskPlan extends Div {

    private final TaskSummary task;
    private final ClientSummary client;
    private final SplitGestures gestures;
    private final Runnable again;
    private final Select<AccountSummary> account = new Select<>();
    private final Select<MemberSummary> assignee = new Select<>();
    private final DateTimePicker due = new DateTimePicker(Desk.text("requests.due"));

    TaskPlan(
            BriefView request,
            TaskSummary task,
            ClientSummary client,
            List<MemberSummary> people,
            SplitGestures gestures,
            Runnable again) {
        this.task = task;
        this.client = client;
        this.gestures = gestures;
        this.again = again;
        addClassName("plan");
        account.setLabel(Desk.text("requests.account"));
        account.setItems(gestures.accounts(client.id()));
        account.setEmptySelectionAllowed(true);
        account.setItemLabelGenerator(TaskPlan::named);
        assignee.setLabel(Desk.text("requests.assignee"));
        assignee.setItems(people);
        assignee.setItemLabelGenerator(MemberSummary::name);
        assignee.setVisible(people.size() > 1);
        fill(people);
        add(title(), lane(), account, assignee, due, buttons(request));
    }

    private void fill(List<MemberSummary> people) {
        gestures.accounts(client.id()).stream()
                .filter(one -> one.id().equals(task.account()))
                .forEach(account::setValue);
        people.stream().filter(one -> one.id().equals(task.assignee())).forEach(assignee::setValue);
        Instant until = task.due();
        if (until != null) {
            due.setValue(LocalDateTime.ofInstant(until, client.zone()));
        }
        due.setHelperText(Desk.text("requests.due.zone", client.zone().getId()));
        account.addValueChangeListener(change -> plan());
        assignee.addValueChangeListener(change -> plan());
        due.addValueChangeListener(change -> plan());
    }

    private TextField title() {
        TextField title = new TextField(Desk.text("requests.task-title"), task.title(), "");
        title.setMaxLength(300);
        title.addClassName("wide");
        title.addValueChangeListener(change -> gestures.retitle(task.id(), change.getValue(), again));
        return title;
    }

    private Select<Lane> lane() {
        Select<Lane> lane = new Select<>();
        lane.setLabel(Desk.text("requests.lane"));
        lane.setItems(Lane.values());
        lane.setItemLabelGenerator(LaneBadge::word);
        lane.setValue(task.lane());
        lane.addValueChangeListener(change -> gestures.move(task.id(), change.getValue(), again));
        return lane;
    }

    private void plan() {
        gestures.plan(
                task.id(),
                idOf(account.getValue()),
                assignee.getValue() == null ? null : assignee.getValue().id(),
                due.getValue() == null
                        ? null
                        : due.getValue().atZone(client.zone()).toInstant(),
                again);
    }

    /** The words for an account; the choice of none is asked for its words as well. */
    private static String named(@Nullable AccountSummary account) {
        return account == null
                ? Desk.text("requests.account.none")
                : account.network().title() + " " + account.label();
    }

    private static io.countersign.accounts.@Nullable AccountId idOf(@Nullable AccountSummary account) {
        return account == null ? null : account.id();
    }

    private Div buttons(BriefView request) {
        Div row = new Div();
        row.addClassNames("row", "wide");
        int place = request.tasks().indexOf(task);
        if (place + 1 < request.tasks().size()) {
            TaskSummary next = request.tasks().get(place + 1);
            row.add(small("requests.merge", () -> gestures.merge(task.id(), next.id(), again)));
        }
        row.add(small(
                "requests.divide",
                () -> new DivideDialog(
                                request.brief().text(), task.stretches(), at -> gestures.divide(task.id(), at, again))
                        .open()));
        row.add(small("requests.remove", () -> gestures.remove(task.id(), again)));
        row.add(small("requests.plan-done", again));
        return row;
    }

    private static Button small(String key, Runnable gesture) {
        Button button = new Button(Desk.text(key), click -> gesture.run());
        button.addThemeName("small");
        return button;
    }
}
