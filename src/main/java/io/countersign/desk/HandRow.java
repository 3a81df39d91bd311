package io.countersign.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.countersign.agencies.ClientSummary;
import io.countersign.base.ui.Desk;
import io.countersign.publishing.DeliverySummary;

/** Something to put up by hand now, as a line of the day. */
class HandRow extends ListItem {

    HandRow(DeliverySummary due, ClientSummary client) {
        addClassName("item");
        Anchor title = new Anchor(
                Desk.visit().path("out/by-hand/" + due.id()),
                Desk.text("publishing.by-hand.go", due.network().title()));
        title.addClassName("title");
        Span whose = new Span(client.name());
        whose.addClassName("muted");
        Div what = new Div(title, whose);
        what.addClassName("what");
        Span when = new Span(Desk.text("publishing.by-hand.due.until", When.due(due.latest(), client.zone())));
        when.addClassName("when");
        add(when, what);
    }
}
