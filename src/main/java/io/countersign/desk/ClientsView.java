package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.Membership;
import io.countersign.base.ClientId;
import io.countersign.base.Reading;
import io.countersign.base.ui.AgencyFrame;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.EmptyState;
import io.countersign.base.ui.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The clients the visitor works for, each with its accounts. */
@Route(value = "clients", layout = AgencyFrame.class)
@PermitAll
class ClientsView extends Div implements HasDynamicTitle {

    private final AccountKeeping accounts;

    ClientsView(
            Clientele clientele,
            AccountKeeping accounts,
            Membership membership,
            JoiningBoard joining,
            Reading reading,
            LeftClients left) {
        this.accounts = accounts;
        List<ClientSummary> clients = clientele.visible(Desk.actor());
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        clients.forEach(client -> list.add(item(client)));
        Div body = new Div(
                clients.isEmpty()
                        ? new EmptyState(
                                "people", Desk.text("desk.clients.empty"), Desk.text("desk.clients.empty.next"))
                        : list);
        body.addClassName("body");
        PageHeader header = new PageHeader(getPageTitle()).remark(Desk.text("desk.clients.count", clients.size()));
        if (membership.standing(Desk.actor()).manager()) {
            Button taking = new Button(
                    Desk.text("desk.client.add"), click -> new ClientDialog(clientele, ClientsView::go).open());
            taking.addThemeName("primary");
            onTheWay(reading.as(Desk.actor(), joining::all)).ifPresent(header::with);
            header.with(taking);
        }
        left.list().ifPresent(body::add);
        add(header, body);
    }

    /** The way to the clients that are not on board yet; there is none where all are. */
    private static Optional<Component> onTheWay(List<JoiningLine> all) {
        long missing = all.stream().filter(line -> line.next().isPresent()).count();
        Anchor joining = new Anchor(Desk.visit().path("joining"), Desk.text("desk.joining.on-the-way", missing));
        joining.addClassName("link");
        return Optional.<Component>of(joining).filter(way -> missing > 0);
    }

    @Override
    public String getPageTitle() {
        return Desk.text("desk.clients");
    }

    private static void go(ClientId client) {
        UI.getCurrentOrThrow().navigate(Desk.visit().slug() + "/clients/" + client);
    }

    private ListItem item(ClientSummary client) {
        Anchor name = new Anchor(Desk.visit().path("clients/" + client.id()), client.name());
        name.addClassName("title");
        Span where = new Span(Desk.text("requests.kind." + client.kind()) + " · "
                + client.zone().getId());
        where.addClassName("muted");
        Div what = new Div(name, where);
        what.addClassName("what");
        Span on = new Span(accounts.of(Desk.actor(), client.id()).stream()
                .map(ClientsView::words)
                .collect(Collectors.joining(", ")));
        on.addClassName("small");
        ListItem item = new ListItem(what, on);
        item.addClassName("item");
        return item;
    }

    private static String words(AccountSummary account) {
        return account.network().title() + " " + account.label();
    }
}
