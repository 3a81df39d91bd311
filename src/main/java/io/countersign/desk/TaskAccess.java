package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.accounts.AccessSummary;
import io.countersign.accounts.WayIn;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;
import io.countersign.tasks.GettingIn;
import io.countersign.tasks.TaskAssignment;
import io.countersign.tasks.TaskReach;
import io.countersign.tasks.TaskSummary;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Says that whoever has a task does not get into its account, and offers what can be done about it. */
@SpringComponent
class TaskAccess {

    private final GettingIn gettingIn;
    private final TaskAssignment assignment;
    private final SignerNames people;

    TaskAccess(GettingIn gettingIn, TaskAssignment assignment, SignerNames people) {
        this.gettingIn = gettingIn;
        this.assignment = assignment;
        this.people = people;
    }

    /** The people a card speaks of. */
    private record Cast(SignerNames.Names names, String assignee, String owner) {}

    Optional<Component> of(TaskSummary task, Runnable again) {
        return gettingIn
                .look(Desk.actor(), task.id())
                .filter(TaskReach::shut)
                .map(reach -> card(reach, cast(reach), again));
    }

    private Cast cast(TaskReach reach) {
        MemberId assignee = Objects.requireNonNull(reach.task().assignee());
        MemberId owner = reach.account().owner();
        SignerNames.Names names = people.of(Stream.concat(
                        Stream.of(assignee, owner), reach.insiders().stream().map(AccessSummary::holder))
                .toList());
        return new Cast(names, names.one(assignee), names.one(owner));
    }

    private Component card(TaskReach reach, Cast cast, Runnable again) {
        String account = reach.account().label();
        String network = reach.account().network().title();
        boolean ownersOwn = reach.reach().isOwnersOwn();
        UnorderedList ways = new UnorderedList();
        ways.addClassName("list");
        if (!ownersOwn) {
            ways.add(ask(reach, cast, again));
            reach.insiders().forEach(card -> ways.add(give(reach, cast, card, again)));
        }
        ways.add(list(reach, cast, again));
        Section card = new Section(
                new H2(
                        ownersOwn
                                ? Desk.text("desk.shut.only", cast.owner(), network)
                                : Desk.text("desk.shut", cast.assignee(), account)),
                new Paragraph(
                        ownersOwn
                                ? Desk.text("desk.shut.own", network, cast.owner())
                                : Desk.text("desk.shut.why", network)),
                ways);
        card.addClassNames("stack", "apart");
        return card;
    }

    private ListItem ask(TaskReach reach, Cast cast, Runnable again) {
        AccessSummary asked = reach.asked();
        if (asked != null) {
            return line(
                    Desk.text(
                            "desk.shut.asked", cast.owner(), cast.assignee(), Desk.text("accounts.way." + asked.way())),
                    Desk.text("desk.shut.asked.how", cast.owner()));
        }
        Select<WayIn> way = new Select<>();
        List<WayIn> enough = reach.reach().ways();
        way.setItems(enough);
        way.setItemLabelGenerator(one -> Desk.text("accounts.way." + one));
        way.setValue(enough.getFirst());
        way.setWidth("260px");
        way.setAriaLabel(Desk.text("desk.access.way"));
        ListItem line = line(
                Desk.text("desk.shut.ask", cast.owner(), cast.assignee()),
                Desk.text("desk.shut.ask.how", cast.owner()));
        line.add(side(
                way,
                button(
                        "desk.shut.ask.do",
                        cast.owner(),
                        again,
                        Desk.text("desk.shut.ask.done", cast.owner()),
                        () -> gettingIn.askOwner(Desk.actor(), reach.task().id(), way.getValue()))));
        return line;
    }

    private ListItem give(TaskReach reach, Cast cast, AccessSummary card, Runnable again) {
        String name = cast.names().one(card.holder());
        ListItem line = line(
                Desk.text("desk.shut.give", name),
                Desk.text("desk.shut.give.how", name, Desk.text("accounts.way." + card.way())));
        line.add(side(button(
                "desk.shut.give.do",
                name,
                again,
                Desk.text("desk.task.given", name),
                () -> assignment.assign(Desk.actor(), reach.task().id(), card.holder()))));
        return line;
    }

    private ListItem list(TaskReach reach, Cast cast, Runnable again) {
        ListItem line = line(Desk.text("desk.shut.list", cast.owner()), Desk.text("desk.shut.list.how", cast.owner()));
        line.add(side(button(
                "desk.shut.list.do",
                cast.owner(),
                again,
                Desk.text("desk.shut.list.done", cast.owner()),
                () -> gettingIn.listForOwner(Desk.actor(), reach.task().id()))));
        return line;
    }

    private static ListItem line(String title, String how) {
        Span name = new Span(title);
        name.addClassName("title");
        Span small = new Span(how);
        small.addClassName("small");
        Div what = new Div(name, small);
        what.addClassName("what");
        ListItem line = new ListItem(what);
        line.addClassName("item");
        return line;
    }

    private static Div side(Component... steps) {
        Div side = new Div(steps);
        side.addClassName("side");
        return side;
    }

    private static Button button(String key, String name, Runnable again, String done, Runnable gesture) {
        Button button = new Button(Desk.text(key, name), click -> {
            try {
                gesture.run();
                Notices.done(done);
            } catch (Refused | NotFound refused) {
                Notices.show(refused);
            }
            again.run();
        });
        button.addThemeName("small");
        return button;
    }
}
