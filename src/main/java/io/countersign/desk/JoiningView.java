package io.countersign.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.Reading;
import io.countersign.base.ui.AgencyFrame;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.EmptyState;
import io.countersign.base.ui.Icon;
import io.countersign.base.ui.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The clients that are not on board yet: what each has, and the one step that comes next. */
@Route(value = "joining", layout = AgencyFrame.class)
@PermitAll
class JoiningView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final JoiningBoard board;
    private final JoiningNotes notes;
    private final JoiningNext next;
    private final Membership membership;
    private final Reading reading;

    JoiningView(JoiningBoard board, JoiningNotes notes, JoiningNext next, Membership membership, Reading reading) {
        this.board = board;
        this.notes = notes;
        this.next = next;
        this.membership = membership;
        this.reading = reading;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return Desk.text("desk.joining");
    }

    private void show() {
        removeAll();
        PageHeader header = new PageHeader(getPageTitle());
        Div body = new Div();
        body.addClassName("body");
        add(header, body);
        if (!membership.standing(Desk.actor()).manager()) {
            body.add(new EmptyState("me", Desk.text("desk.people.staff"), Desk.text("desk.joining.staff.next")));
            return;
        }
        Shown shown = reading.as(Desk.actor(), this::read);
        header.remark(Desk.text("desk.joining.count", shown.lines().size(), shown.clients()));
        if (shown.lines().isEmpty()) {
            body.add(new EmptyState("flag", Desk.text("desk.joining.none"), Desk.text("desk.joining.none.next")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        shown.lines().forEach(line -> list.add(item(line, shown.notes())));
        body.add(list);
    }

    /** What the page shows, read in one go. */
    private record Shown(int clients, List<JoiningLine> lines, JoiningNotes.Notes notes) {}

    private Shown read(Actor manager) {
        List<JoiningLine> all = board.all(manager);
        List<JoiningLine> missing =
                all.stream().filter(line -> line.next().isPresent()).toList();
        return new Shown(all.size(), missing, notes.of(manager, missing));
    }

    private ListItem item(JoiningLine line, JoiningNotes.Notes begun) {
        Anchor name = new Anchor(
                Desk.visit().path("clients/" + line.client().id()),
                line.client().name());
        name.addClassName("title");
        Span people = new Span(line.people());
        people.addClassName("muted");
        people.setVisible(!line.people().isEmpty());
        Div what = new Div(name, people, steps(line));
        what.addClassName("what");
        ListItem item = new ListItem(what);
        line.next().map(step -> next.of(line, step, begun, this::show)).ifPresent(item::add);
        item.addClassName("item");
        return item;
    }

    private static UnorderedList steps(JoiningLine line) {
        UnorderedList steps = new UnorderedList();
        steps.addClassName("marks");
        for (JoiningStep step : JoiningStep.values()) {
            boolean done = line.done().contains(step);
            Span words = new Span(words(line, step, done));
            ListItem mark = new ListItem(new Icon(done ? "check" : step.icon()), words);
            mark.addClassName(done ? "good" : "muted");
            steps.add(mark);
        }
        return steps;
    }

    private static String words(JoiningLine line, JoiningStep step, boolean done) {
        return step == JoiningStep.ACCOUNTS
                ? Desk.text(
                        "desk.joining.accounts", line.ready(), line.accounts().size())
                : Desk.text("desk.joining." + step + (done ? "" : ".not"));
    }
}
