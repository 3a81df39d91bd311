package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
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
import io.countersign.agencies.InvitationId;
import io.countersign.agencies.InvitationSummary;
import io.countersign.agencies.Inviting;
import io.countersign.agencies.MadeInvitation;
import io.countersign.agencies.Membership;
import io.countersign.agencies.RosterLine;
import io.countersign.agencies.Suspension;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.base.Role;
import io.countersign.base.ui.AgencyFrame;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.EmptyState;
import io.countersign.base.ui.Notices;
import io.countersign.base.ui.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;

/** The people of the agency and who is invited; managers invite here, and change what somebody is. */
@Route(value = "people", layout = AgencyFrame.class)
@PermitAll
class PeopleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Inviting inviting;
    private final Membership membership;
    private final Clientele clientele;
    private final MemberChanges changes;
    private final SignerNames names;
    private final String address;

    PeopleView(
            Inviting inviting,
            Membership membership,
            Clientele clientele,
            MemberChanges changes,
            SignerNames names,
            @Value("${countersign.address}") String address) {
        this.inviting = inviting;
        this.membership = membership;
        this.clientele = clientele;
        this.changes = changes;
        this.names = names;
        this.address = address;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return Desk.text("desk.people");
    }

    private void show() {
        removeAll();
        PageHeader header = new PageHeader(getPageTitle());
        Div body = new Div();
        body.addClassName("body");
        add(header, body);
        if (!membership.standing(Desk.actor()).manager()) {
            body.add(new EmptyState("me", Desk.text("desk.people.staff"), Desk.text("desk.people.staff.next")));
            return;
        }
        List<RosterLine> roster = membership.roster(Desk.actor());
        ClientNames clients = ClientNames.of(clientele, Desk.actor());
        Button invite = new Button(
                Desk.text("desk.invite"),
                click -> new InviteDialog(inviting, clientele.visible(Desk.actor()), this::made).open());
        invite.addThemeName("primary");
        header.remark(Desk.text("desk.people.count", roster.size())).with(invite);
        Div parts = new Div(
                section("desk.people.members", members(roster, clients)),
                section("desk.people.invited", invited(inviting.all(Desk.actor()), clients)));
        parts.addClassName("column");
        body.add(parts);
    }

    private Component members(List<RosterLine> roster, ClientNames clients) {
        MemberId self = membership.self(Desk.actor()).id();
        UnorderedList list = list();
        roster.forEach(line -> {
            boolean own = line.member().id().equals(self);
            MemberLine drawn = new MemberLine(line, is(line, own, clients), suspended(line));
            list.add(own ? drawn : drawn.with(line, one -> change(one, clients)));
        });
        return list;
    }

    private static String is(RosterLine line, boolean own, ClientNames clients) {
        Stream<String> roles = line.held().stream().map(held -> words(held.role(), held.client(), clients));
        return Stream.concat(roles, own ? Stream.of(Desk.text("desk.member.you")) : Stream.empty())
                .collect(Collectors.joining(" · "));
    }

    private String suspended(RosterLine line) {
        Suspension suspended = line.suspended();
        return suspended == null
                ? ""
                : Desk.text(
                        "desk.member.suspended",
                        names.of(List.of(suspended.by())).one(suspended.by()),
                        When.day(suspended.at(), Desk.zone()));
    }

    private void change(RosterLine line, ClientNames clients) {
        List<ClientSummary> worksFor = line.worksFor().stream()
                .map(clients::get)
                .sorted(Comparator.comparing(ClientSummary::name))
                .toList();
        new MemberDialog(line, worksFor, changes, this::show).open();
    }

    private Component invited(List<InvitationSummary> invitations, ClientNames clients) {
        if (invitations.isEmpty()) {
            return new EmptyState("mail", Desk.text("desk.people.none"), Desk.text("desk.people.none.next"));
        }
        UnorderedList list = list();
        invitations.forEach(one ->
                list.add(new InvitationRow(one, words(one.role(), one.client(), clients), this::again, this::revoke)));
        return list;
    }

    private void again(InvitationId id) {
        made(inviting.again(Desk.actor(), id));
    }

    private void revoke(InvitationId id) {
        inviting.revoke(Desk.actor(), id);
        show();
        Notices.done(Desk.text("desk.invite.revoked"));
    }

    private void made(MadeInvitation made) {
        show();
        new InvitedDialog(made, address + "/join/").open();
    }

    private static String words(Role role, @Nullable ClientId client, ClientNames clients) {
        String called = Desk.text("desk.role." + role);
        return client == null
                ? called
                : Desk.text("desk.role.of", called, clients.get(client).name());
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        return list;
    }

    private static Section section(String heading, Component content) {
        Section section = new Section(new H2(Desk.text(heading)), content);
        section.addClassName("stack");
        return section;
    }
}
