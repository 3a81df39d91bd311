package io.countersign.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.MemberSummary;
import io.countersign.base.MemberId;
import io.countersign.base.ui.Avatar;
import io.countersign.base.ui.Desk;
import io.countersign.delegation.ui.LaneBadge;
import io.countersign.tasks.BriefState;
import io.countersign.tasks.BriefView;
import io.countersign.tasks.TaskSummary;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tasks found in a request, each with its lane, the reason for it, and who will do it. */
class ProposedTasks extends OrderedList {

    private final BriefView request;
    private final ClientSummary client;
    private final SplitGestures gestures;
    private final Runnable again;
    private final List<MemberSummary> people;

    ProposedTasks(BriefView request, ClientSummary client, SplitGestures gestures, Runnable again) {
        this.request = request;
        this.client = client;
        this.gestures = gestures;
        this.again = again;
        this.people = gestures.people(client.id());
        addClassName("list");
        int number = 0;
        for (TaskSummary task : request.tasks()) {
            add(item(task, ++number));
        }
    }

    private ListItem item(TaskSummary task, int number) {
        Span mark = new Span(String.valueOf(number));
        mark.addClassNames("number", LaneBadge.style(task.lane()));
        Div what = new Div(head(task), reason(task));
        what.addClassName("what");
        ListItem item = new ListItem(mark, what);
        item.addClassName("item");
        if (request.brief().state() == BriefState.OPEN) {
            Button change = new Button(Desk.text("requests.change"));
            change.addThemeName("small");
            change.setAriaLabel(Desk.text("requests.change.task", task.title()));
            change.addClickListener(click -> {
                item.addClassName("on");
                change.setVisible(false);
                what.add(new TaskPlan(request, task, client, people, gestures, again));
            });
            item.add(change);
        }
        return item;
    }

    private Div head(TaskSummary task) {
        Span title = new Span(task.title());
        title.addClassNames("title", "grow");
        Div head = new Div(title, new LaneBadge(task.lane()), who(task));
        head.addClassName("row");
        return head;
    }

    private Component who(TaskSummary task) {
        Span chip = new Span();
        chip.addClassName("chip");
        named(task.assignee())
                .ifPresentOrElse(
                        member -> chip.add(new Avatar(member.initials(), member.name()), new Span(words(task, member))),
                        () -> chip.setText(Desk.text("requests.nobody")));
        return chip;
    }

    private String words(TaskSummary task, MemberSummary member) {
        return task.due() == null
                ? member.firstName()
                : member.firstName()
                        + " · "
                        + DateTimeFormatter.ofPattern(
                                        "EEE d MMM HH:mm", Desk.texts().locale())
                                .withZone(client.zone())
                                .format(task.due());
    }

    private Optional<MemberSummary> named(@Nullable MemberId id) {
        return people.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static Span reason(TaskSummary task) {
        Span reason = new Span(task.sure() ? task.reason() : Desk.text("requests.unsure", task.reason()));
        reason.addClassName("muted");
        return reason;
    }
}
