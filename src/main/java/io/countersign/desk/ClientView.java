package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.Membership;
import io.countersign.base.ClientId;
import io.countersign.base.ui.AgencyFrame;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.PageHeader;
import io.countersign.publishing.ui.ClientDeliveries;
import jakarta.annotation.security.PermitAll;

/** One client: accounts and people, the house sheet, what is open, what waits for whom, what is out. */
@Route(value = "clients/:client", layout = AgencyFrame.class)
@PermitAll
class ClientView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Clientele clientele;
    private final Membership membership;
    private final ClientAccounts accounts;
    private final ClientStaff staff;
    private final ClientTasks open;
    private final HouseSheetCard house;
    private final ClientDeliveries deliveries;
    private final LastDayCard lastDay;
    private final ClientHistory history;
    private String title = "";

    ClientView(
            Clientele clientele,
            Membership membership,
            ClientAccounts accounts,
            ClientStaff staff,
            ClientTasks open,
            HouseSheetCard house,
            ClientDeliveries deliveries,
            LastDayCard lastDay,
            ClientHistory history) {
        this.clientele = clientele;
        this.membership = membership;
        this.accounts = accounts;
        this.staff = staff;
        this.open = open;
        this.house = house;
        this.deliveries = deliveries;
        this.lastDay = lastDay;
        this.history = history;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(ClientId.parse(event.getRouteParameters().get("client").orElse("")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(ClientId id) {
        ClientSummary client = clientele.get(Desk.actor(), id);
        title = client.name();
        Div columns = new Div(work(client), people(client));
        columns.addClassName("columns");
        Div body = new Div();
        lastDay.banner(client).ifPresent(body::add);
        body.add(columns);
        body.addClassName("body");
        removeAll();
        add(
                new PageHeader(title)
                        .remark(Desk.text("requests.kind." + client.kind()) + " · "
                                + client.zone().getId()),
                body);
    }

    private Div work(ClientSummary client) {
        Runnable again = () -> show(client.id());
        Div column = new Div(
                section("desk.client.accounts", accounts.of(client, again)),
                section("desk.client.conversations", open.conversations(client)),
                section("desk.client.sign", open.signatures(client)),
                section("desk.client.work", open.work(client)),
                section("desk.client.out", deliveries.of(client.id(), again)));
        history.of(client).ifPresent(card -> column.add(section("desk.client.history", card)));
        column.addClassName("column");
        return column;
    }

    private Div people(ClientSummary client) {
        Runnable again = () -> show(client.id());
        Div column = new Div(section("desk.client.owners", owners(client.id())));
        if (!membership.alone(Desk.actor())) {
            column.add(section("desk.client.staff", staff.of(client, again)));
        }
        column.add(section("desk.client.house", house.of(client, again)));
        lastDay.of(client, again).ifPresent(card -> column.add(section("desk.client.last-day", card)));
        column.addClassName("column");
        return column;
    }

    private UnorderedList owners(ClientId client) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        membership.ownersOf(Desk.actor(), client).forEach(one -> list.add(ClientStaff.person(one, "")));
        return list;
    }

    private static Section section(String heading, Component content) {
        Section section = new Section(new H2(Desk.text(heading)), content);
        section.addClassName("stack");
        return section;
    }
}
