package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.MemberSummary;
import io.countersign.agencies.Membership;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.ui.Avatar;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;
import io.countersign.base.ui.Question;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who works for a client; a manager says so here. */
@SpringComponent
class ClientStaff {

    private static final Set<TaskState> OPEN = EnumSet.of(TaskState.TODO, TaskState.DOING, TaskState.WAITING);

    private final Clientele clientele;
    private final Membership membership;
    private final TaskDesk tasks;

    ClientStaff(Clientele clientele, Membership membership, TaskDesk tasks) {
        this.clientele = clientele;
        this.membership = membership;
        this.tasks = tasks;
    }

    Component of(ClientSummary client, Runnable again) {
        boolean manager = membership.standing(Desk.actor()).manager();
        Set<MemberId> assigned = clientele.assignedTo(Desk.actor(), client.id());
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        membership.staffOf(Desk.actor(), client.id()).forEach(one -> {
            boolean va = assigned.contains(one.id());
            ListItem line = person(one, Desk.text(va ? "desk.staff.va" : "desk.staff.manager"));
            if (manager && va) {
                line.add(end(client, one, again));
            }
            list.add(line);
        });
        Div all = new Div(list);
        all.addClassName("stack");
        if (manager) {
            all.add(choice(client, assigned, again));
        }
        return all;
    }

    /** A person as a line of a list, with a quiet remark. */
    static ListItem person(MemberSummary member, String remark) {
        Span name = new Span(member.name());
        name.addClassName("title");
        Span small = new Span(remark);
        small.addClassName("small");
        small.setVisible(!remark.isEmpty());
        Div what = new Div(name, small);
        what.addClassName("what");
        ListItem line = new ListItem(new Avatar(member.initials(), member.name()), what);
        line.addClassNames("item", "person");
        return line;
    }

    private Component choice(ClientSummary client, Set<MemberId> assigned, Runnable again) {
        List<MemberSummary> others = clientele.vas(Desk.actor()).stream()
                .filter(one -> !assigned.contains(one.id()))
                .toList();
        if (others.isEmpty()) {
            Span all = new Span(Desk.text("desk.staff.all"));
            all.addClassName("small");
            return all;
        }
        Select<MemberSummary> choice = new Select<>();
        choice.setLabel(Desk.text("desk.staff.add"));
        choice.setPlaceholder(Desk.text("desk.staff.choose"));
        choice.setItems(others);
        choice.setItemLabelGenerator(MemberSummary::name);
        choice.setWidthFull();
        choice.addValueChangeListener(change -> change(
                () -> clientele.assign(
                        Desk.actor(), client.id(), change.getValue().id()),
                Desk.text("desk.staff.added", change.getValue().name(), client.name()),
                again));
        return choice;
    }

    /** What ends a VA's work for a client, once it is asked. */
    Button end(ClientSummary client, MemberSummary va, Runnable again) {
        Button end = new Button(
                Desk.text("desk.staff.end"),
                click -> new Question(
                                Desk.text("desk.staff.end.ask", va.name(), client.name()),
                                Desk.text("desk.staff.end.do", va.name()),
                                () -> change(
                                        () -> clientele.unassign(Desk.actor(), client.id(), va.id()),
                                        Desk.text("desk.staff.ended", va.name(), client.name()),
                                        again),
                                new Paragraph(Desk.text("desk.staff.end.may", va.name(), open(client, va))))
                        .open());
        end.addThemeNames("small", "tertiary");
        end.setAriaLabel(Desk.text("desk.staff.end.do", va.name()));
        return end;
    }

    private long open(ClientSummary client, MemberSummary va) {
        return tasks.board(Desk.actor(), OPEN).stream()
                .filter(task -> task.client().equals(client.id()) && va.id().equals(task.assignee()))
                .count();
    }

    private static void change(Runnable gesture, String done, Runnable again) {
        try {
            gesture.run();
            Notices.done(done);
        } catch (Refused | NotFound refused) {
            Notices.show(refused);
        }
        again.run();
    }
}
