package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.NetworkName;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.MemberSummary;
import io.countersign.agencies.Membership;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.base.ui.AgencyFrame;
import io.countersign.base.ui.Avatar;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** One client: the accounts with whose voice they are and whether Countersign has a way in, and the people. */
@Route(value = "clients/:client", layout = AgencyFrame.class)
@PermitAll
class ClientView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Clientele clientele;
    private final AccountKeeping accounts;
    private final Membership membership;
    private String title = "";

    ClientView(Clientele clientele, AccountKeeping accounts, Membership membership) {
        this.clientele = clientele;
        this.accounts = accounts;
        this.membership = membership;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientSummary client = clientele.get(
                Desk.actor(),
                ClientId.parse(event.getRouteParameters().get("client").orElse("")));
        title = client.name();
        List<MemberSummary> owners = membership.ownersOf(Desk.actor(), client.id());
        Div columns = new Div(
                section("desk.client.accounts", accounts(client, owners)),
                people(owners, membership.staffOf(Desk.actor(), client.id())));
        columns.addClassName("columns");
        Div body = new Div(columns);
        body.addClassName("body");
        removeAll();
        add(
                new PageHeader(title)
                        .remark(Desk.text("requests.kind." + client.kind()) + " · "
                                + client.zone().getId()),
                body);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private Component accounts(ClientSummary client, List<MemberSummary> owners) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        accounts.of(Desk.actor(), client.id()).forEach(account -> list.add(line(account, owners)));
        return list;
    }

    private static ListItem line(AccountSummary account, List<MemberSummary> owners) {
        Span name = new Span(account.network().title() + " " + account.label());
        name.addClassName("title");
        Span whose = new Span(Desk.text("desk.account." + account.kind(), ownerOf(account.owner(), owners)));
        whose.addClassName("muted");
        Div what = new Div(name, whose);
        what.addClassName("what");
        ListItem line = new ListItem(what, way(account));
        line.addClassName("item");
        return line;
    }

    private static Component way(AccountSummary account) {
        if (account.connected()) {
            Span connected = new Span(Desk.text("desk.account.connected"));
            connected.addClassName("good");
            return connected;
        }
        if (account.network() != NetworkName.X) {
            Span byHand = new Span(Desk.text("desk.account.by-hand"));
            byHand.addClassName("small");
            return byHand;
        }
        Anchor connect = new Anchor(
                "/connect/x/" + Desk.visit().slug() + "/" + account.id(),
                Desk.text("desk.account.connect", account.label()));
        connect.setRouterIgnore(true);
        connect.addClassName("link");
        return connect;
    }

    private static String ownerOf(MemberId owner, List<MemberSummary> owners) {
        return owners.stream()
                .filter(one -> one.id().equals(owner))
                .map(MemberSummary::name)
                .findFirst()
                .orElse(Desk.text("desk.account.owner-left"));
    }

    private static Component people(List<MemberSummary> owners, List<MemberSummary> staff) {
        Div people = new Div(section("desk.client.owners", list(owners)), section("desk.client.staff", list(staff)));
        people.addClassName("stack");
        return people;
    }

    private static UnorderedList list(List<MemberSummary> members) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        members.forEach(member -> {
            ListItem line = new ListItem(new Avatar(member.initials(), member.name()), new Span(member.name()));
            line.addClassName("item");
            list.add(line);
        });
        return list;
    }

    private static Section section(String heading, Component content) {
        Section section = new Section(new H2(Desk.text(heading)), content);
        section.addClassName("stack");
        return section;
    }
}
