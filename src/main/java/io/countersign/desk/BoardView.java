package io.countersign.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.MemberName;
import io.countersign.agencies.Membership;
import io.countersign.base.MemberId;
import io.countersign.base.ui.AgencyFrame;
import io.countersign.base.ui.Avatar;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.EmptyState;
import io.countersign.base.ui.PageHeader;
import io.countersign.delegation.ui.LaneBadge;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskState;
import io.countersign.tasks.TaskSummary;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The board: the work of all clients by where it stands. */
@Route(value = "board", layout = AgencyFrame.class)
@PermitAll
class BoardView extends Div implements HasDynamicTitle {

    private static final Set<TaskState> SHOWN =
            EnumSet.of(TaskState.TODO, TaskState.DOING, TaskState.WAITING, TaskState.DONE);

    private final Clock clock;
    private final ClientNames clients;
    private final Map<MemberId, MemberName> people;

    BoardView(TaskDesk tasks, Clientele clientele, Membership membership, Clock clock) {
        this.clock = clock;
        this.clients = ClientNames.of(clientele, Desk.actor());
        List<TaskSummary> all = tasks.board(Desk.actor(), SHOWN);
        Set<MemberId> assignees =
                all.stream().map(TaskSummary::assignee).filter(Objects::nonNull).collect(Collectors.toSet());
        this.people = membership.named(Desk.actor(), assignees);
        long open = all.stream().filter(task -> task.state().isOpen()).count();
        add(new PageHeader(getPageTitle())
                .remark(Desk.text("desk.board.count", open, clients.clients().size())));
        Div body = new Div(
                all.isEmpty()
                        ? new EmptyState("board", Desk.text("desk.board.empty"), Desk.text("desk.board.empty.next"))
                        : columns(all));
        body.addClassName("body");
        add(body);
    }

    @Override
    public String getPageTitle() {
        return Desk.text("desk.board");
    }

    private Div columns(List<TaskSummary> all) {
        Div board = new Div();
        board.addClassName("board");
        for (TaskState state : SHOWN) {
            List<TaskSummary> tasks =
                    all.stream().filter(task -> task.state() == state).toList();
            H2 heading = new H2(Desk.text("desk.state." + state));
            Span count = new Span(" " + tasks.size());
            count.addClassName("muted");
            heading.add(count);
            Section column = new Section(heading);
            column.addClassName("column");
            tasks.forEach(task -> column.add(tile(task)));
            board.add(column);
        }
        return board;
    }

    private Anchor tile(TaskSummary task) {
        Span whose = new Span(clients.get(task.client()).name());
        whose.addClassName("small");
        Span title = new Span(task.title());
        title.addClassName("title");
        Span when = new Span(When.due(task.due(), clients.get(task.client()).zone()));
        when.addClassName("small");
        if (task.due() != null && task.state().isOpen() && task.due().isBefore(clock.instant())) {
            when.addClassName("alarm");
        }
        Div row = new Div(new LaneBadge(task.lane()), when);
        row.addClassName("foot-row");
        MemberName who = task.assignee() == null ? null : people.get(task.assignee());
        if (who != null) {
            row.add(new Avatar(who.initials(), who.name()));
        }
        Anchor tile = new Anchor(Desk.visit().path("tasks/" + task.id()), whose, title, row);
        tile.addClassNames("card", "tile", LaneBadge.style(task.lane()));
        return tile;
    }
}
