package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.MemberSummary;
import io.countersign.agencies.Membership;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.ui.AgencyFrame;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;
import io.countersign.base.ui.PageHeader;
import io.countersign.delegation.rules.Lane;
import io.countersign.delegation.ui.LaneBadge;
import io.countersign.tasks.TaskAssignment;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskId;
import io.countersign.tasks.TaskSummary;
import io.countersign.tasks.VoiceTasks;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** One task: why it is in its lane, who has it, its next step, and, for a voice task, the facts beside it. */
@Route(value = "tasks/:task", layout = AgencyFrame.class)
@PermitAll
class TaskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final TaskDesk tasks;
    private final TaskAssignment assignment;
    private final VoiceTasks voice;
    private final Clientele clientele;
    private final Membership membership;
    private final TaskSteps steps;
    private final TaskPost post;
    private final TaskAccess access;
    private String title = "";

    TaskView(
            TaskDesk tasks,
            TaskAssignment assignment,
            VoiceTasks voice,
            Clientele clientele,
            Membership membership,
            TaskSteps steps,
            TaskPost post,
            TaskAccess access) {
        this.tasks = tasks;
        this.assignment = assignment;
        this.voice = voice;
        this.clientele = clientele;
        this.membership = membership;
        this.steps = steps;
        this.post = post;
        this.access = access;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(TaskId.parse(event.getRouteParameters().get("task").orElse("")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(TaskId id) {
        TaskSummary task = tasks.get(Desk.actor(), id);
        ClientSummary client = clientele.get(Desk.actor(), task.client());
        title = task.title();
        removeAll();
        PageHeader header = new PageHeader(title)
                .before(new LaneBadge(task.lane()))
                .remark(client.name() + " · " + Desk.text("desk.state." + task.state()));
        if (task.lane() != Lane.VOICE) {
            header.with(steps.next(task, () -> show(id)));
        }
        Div left = new Div(about(task, client));
        left.addClassName("stack");
        if (task.lane() == Lane.VOICE) {
            left.add(new VoiceFacts(voice, task, () -> show(id)));
        }
        access.of(task, () -> show(id)).ifPresent(left::add);
        left.add(post.of(task, () -> show(id)));
        Div columns = new Div(left);
        if (!membership.alone(Desk.actor())) {
            columns.add(who(task));
        }
        columns.addClassName("columns");
        Div body = new Div(columns);
        body.addClassName("body");
        add(header, body);
    }

    private static Div about(TaskSummary task, ClientSummary client) {
        Paragraph reason = new Paragraph(task.reason());
        Span due = new Span(
                When.due(task.due(), client.zone()) + " · " + client.zone().getId());
        due.addClassName("small");
        Div about = new Div(new H2(Desk.text("desk.task.why")), reason, due);
        if (task.brief() != null) {
            Anchor brief = new Anchor(Desk.visit().path("requests/" + task.brief()), Desk.text("desk.task.request"));
            brief.addClassName("link");
            about.add(new Div(brief));
        }
        about.addClassNames("card", "stack");
        return about;
    }

    private Component who(TaskSummary task) {
        Select<MemberSummary> assignee = new Select<>();
        assignee.setLabel(Desk.text("requests.assignee"));
        List<MemberSummary> people = people(task);
        assignee.setItems(people);
        assignee.setItemLabelGenerator(MemberSummary::name);
        assignee.setPlaceholder(Desk.text("requests.nobody"));
        people.stream().filter(one -> one.id().equals(task.assignee())).forEach(assignee::setValue);
        assignee.setReadOnly(!task.state().isOpen());
        assignee.setWidthFull();
        assignee.addValueChangeListener(change -> give(task, change.getValue()));
        Div card = new Div(assignee);
        card.addClassName("card");
        return card;
    }

    private List<MemberSummary> people(TaskSummary task) {
        List<MemberSummary> owners = membership.ownersOf(Desk.actor(), task.client());
        List<MemberSummary> staff = membership.staffOf(Desk.actor(), task.client());
        return java.util.stream.Stream.concat(staff.stream(), owners.stream())
                .distinct()
                .toList();
    }

    private void give(TaskSummary task, MemberSummary member) {
        try {
            assignment.assign(Desk.actor(), task.id(), member.id());
            Notices.done(Desk.text("desk.task.given", member.name()));
        } catch (Refused | NotFound refused) {
            Notices.show(refused);
        }
        show(task.id());
    }
}
