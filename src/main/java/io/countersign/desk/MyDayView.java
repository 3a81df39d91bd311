package io.countersign.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.base.ui.AgencyFrame;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.EmptyState;
import io.countersign.base.ui.Icon;
import io.countersign.base.ui.PageHeader;
import io.countersign.publishing.ByHand;
import io.countersign.publishing.Deliveries;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.BriefState;
import io.countersign.tasks.BriefSummary;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskState;
import io.countersign.tasks.TaskSummary;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;

/** My day: the next thing first, then the rest of the day, then what waits for somebody else. */
@Route(value = "day", layout = AgencyFrame.class)
@PermitAll
class MyDayView extends Div implements HasDynamicTitle {

    private final TaskDesk tasks;
    private final BriefIntake intake;
    private final Clientele clientele;
    private final TaskSteps steps;
    private final ByHand hands;
    private final Deliveries deliveries;
    private final Clock clock;

    MyDayView(
            TaskDesk tasks,
            BriefIntake intake,
            Clientele clientele,
            TaskSteps steps,
            ByHand hands,
            Deliveries deliveries,
            Clock clock) {
        this.tasks = tasks;
        this.intake = intake;
        this.clientele = clientele;
        this.steps = steps;
        this.hands = hands;
        this.deliveries = deliveries;
        this.clock = clock;
        show();
    }

    @Override
    public String getPageTitle() {
        return Desk.text("desk.day");
    }

    private void show() {
        ClientNames clients = ClientNames.of(clientele, Desk.actor());
        List<TaskSummary> mine = tasks.mine(Desk.actor());
        List<BriefSummary> requests = intake.latest(Desk.actor()).stream()
                .filter(request -> request.state() == BriefState.OPEN)
                .toList();
        removeAll();
        add(new PageHeader(Desk.text("desk.day.title", weekday(), firstName()))
                .remark(Desk.text("desk.day.count", mine.size() + requests.size())));
        Div left = new Div();
        left.addClassName("stack");
        List<TaskSummary> active =
                mine.stream().filter(task -> task.state() != TaskState.WAITING).toList();
        if (mine.isEmpty() && requests.isEmpty()) {
            left.add(new EmptyState("sun", Desk.text("desk.day.empty"), Desk.text("desk.day.empty.next")));
        }
        left.add(toMend(), byHand(clients));
        left.add(section("desk.day.next", active.stream().limit(1).toList(), clients));
        left.add(section("desk.day.today", active.stream().skip(1).toList(), clients));
        left.add(toLookAt(requests, clients));
        left.add(section(
                "desk.day.waits",
                mine.stream().filter(task -> task.state() == TaskState.WAITING).toList(),
                clients));
        Div columns = new Div(left, aside(clients, mine));
        columns.addClassName("columns");
        Div body = new Div(columns);
        body.addClassName("body");
        add(body);
    }

    private Section section(String heading, List<TaskSummary> shown, ClientNames clients) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        shown.forEach(task ->
                list.add(new TaskRow(task, clients.get(task.client()), clock.instant(), steps.next(task, this::show))));
        Section section = new Section(new H2(Desk.text(heading)), list);
        section.addClassName("stack");
        section.setVisible(!shown.isEmpty());
        return section;
    }

    /** Posts that did not go out as they should: for all who work for the client, not only for who wrote them. */
    private Section toMend() {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        int posts = deliveries.stuck(Desk.actor()).size();
        if (posts > 0) {
            Anchor look = new Anchor(Desk.visit().path("out"), Desk.text("desk.day.mend.posts", posts));
            ListItem line = new ListItem(new Icon("warning"), look);
            line.addClassName("item");
            list.add(line);
        }
        Section section = new Section(new H2(Desk.text("desk.day.mend")), list);
        section.addClassName("stack");
        section.setVisible(posts > 0);
        return section;
    }

    private Section byHand(ClientNames clients) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        hands.due(Desk.actor()).forEach(due -> list.add(new HandRow(due, clients.get(due.client()))));
        Section section = new Section(new H2(Desk.text("publishing.by-hand.due")), list);
        section.addClassName("stack");
        section.setVisible(list.getComponentCount() > 0);
        return section;
    }

    private static Section toLookAt(List<BriefSummary> requests, ClientNames clients) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        requests.forEach(request -> list.add(new RequestRow(request, clients.get(request.client()))));
        Section section = new Section(new H2(Desk.text("desk.day.requests")), list);
        section.addClassName("stack");
        section.setVisible(!requests.isEmpty());
        return section;
    }

    private static Aside aside(ClientNames clients, List<TaskSummary> mine) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        clients.clients().values().stream()
                .sorted(java.util.Comparator.comparing(ClientSummary::name))
                .forEach(client -> list.add(line(client, mine)));
        Aside aside = new Aside(new H2(Desk.text("desk.day.clients")), list);
        aside.addClassName("stack");
        return aside;
    }

    private static ListItem line(ClientSummary client, List<TaskSummary> mine) {
        long open =
                mine.stream().filter(task -> task.client().equals(client.id())).count();
        Anchor name = new Anchor(Desk.visit().path("clients/" + client.id()), client.name());
        name.addClassName("grow");
        Span count = new Span(Desk.text("desk.day.of-client", open));
        count.addClassName("small");
        ListItem line = new ListItem(name, count);
        line.addClassName("item");
        return line;
    }

    private String weekday() {
        return ZonedDateTime.ofInstant(clock.instant(), Desk.zone())
                .getDayOfWeek()
                .getDisplayName(TextStyle.FULL_STANDALONE, Desk.texts().locale());
    }

    private static String firstName() {
        return Desk.visit().name().strip().split("\\s+")[0];
    }
}
