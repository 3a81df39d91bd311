package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.RosterLine;
import io.countersign.base.Role;
import io.countersign.base.ui.Desk;
import java.util.List;

/** What somebody is here, and each way in which a manager changes it; every one of them asks first. */
class MemberDialog extends Dialog {

    private final RosterLine line;
    private final MemberChanges changes;
    private final Runnable again;
    private final Div parts = new Div();

    MemberDialog(RosterLine line, List<ClientSummary> clients, MemberChanges changes, Runnable again) {
        this.line = line;
        this.changes = changes;
        this.again = () -> {
            close();
            again.run();
        };
        setHeaderTitle(line.member().name());
        setWidth("560px");
        parts.addClassName("stack");
        add(parts);
        boolean manager = line.is(Role.MANAGER);
        boolean staff = manager || line.is(Role.VA);
        if (staff) {
            part(manager ? MemberChange.VA : MemberChange.MANAGER);
        }
        if (!clients.isEmpty()) {
            parts.add(clients(clients));
        }
        if (staff) {
            part(line.suspended() == null ? MemberChange.SUSPEND : MemberChange.TAKE_BACK);
        }
        part(MemberChange.END);
        Button close = new Button(Desk.text("base.close"), click -> close());
        close.addThemeName("tertiary");
        getFooter().add(close);
    }

    private void part(MemberChange change) {
        Span words =
                new Span(Desk.text("desk.member.may." + change, line.member().name()));
        words.addClassName("grow");
        Button button =
                new Button(Desk.text("desk.member.button." + change), click -> changes.ask(line, change, again));
        button.addThemeName("small");
        Div part = new Div(words, button);
        part.addClassName("row");
        parts.add(part);
    }

    private Component clients(List<ClientSummary> clients) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        for (ClientSummary client : clients) {
            Span name = new Span(client.name());
            name.addClassNames("what", "title");
            ListItem item = new ListItem(name, changes.unassign(client, line.member(), again));
            item.addClassNames("item", "person");
            list.add(item);
        }
        return list;
    }
}
