package io.countersign.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.countersign.agencies.ClientSummary;
import io.countersign.base.OneLine;
import io.countersign.base.ui.Desk;
import io.countersign.tasks.BriefSummary;

/** A request that waits to be looked at, as a line of the day. */
class RequestRow extends ListItem {

    private static final int LINE = 90;

    RequestRow(BriefSummary request, ClientSummary client) {
        addClassName("item");
        Anchor title = new Anchor(Desk.visit().path("requests/" + request.id()), OneLine.of(request.text(), LINE));
        title.addClassName("title");
        Span whose = new Span(client.name());
        whose.addClassName("muted");
        Div what = new Div(title, whose);
        what.addClassName("what");
        Span when = new Span(When.due(request.receivedAt(), Desk.zone()));
        when.addClassName("when");
        add(when, what);
    }
}
