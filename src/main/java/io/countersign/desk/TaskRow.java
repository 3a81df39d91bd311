package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.countersign.agencies.ClientSummary;
import io.countersign.base.ui.Desk;
import io.countersign.delegation.ui.LaneBadge;
import io.countersign.tasks.TaskSummary;
import java.time.Instant;

/** A task as a line of the day: when, what and for whom, its lane, and the one next step. */
class TaskRow extends ListItem {

    TaskRow(TaskSummary task, ClientSummary client, Instant now, Component step) {
        addClassName("item");
        Span when = new Span(When.due(task.due(), client.zone()));
        when.addClassName("when");
        Instant due = task.due();
        if (due != null && due.isBefore(now)) {
            when.addClassName("alarm");
        }
        Anchor title = new Anchor(Desk.visit().path("tasks/" + task.id()), task.title());
        title.addClassName("title");
        Span whose = new Span(client.name() + " · " + task.reason());
        whose.addClassName("muted");
        Div what = new Div(title, whose);
        what.addClassName("what");
        Div side = new Div(new LaneBadge(task.lane()), step);
        side.addClassName("side");
        add(when, what, side);
    }
}
