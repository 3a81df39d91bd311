package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Style;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.AccountSummary;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.MemberSummary;
import io.countersign.agencies.Membership;
import io.countersign.base.ui.Desk;
import java.util.List;

/** The accounts of a client: whose voice each is, who else may speak there, who gets in, whether Countersign does. */
@SpringComponent
class ClientAccounts {

    private final AccountKeeping accounts;
    private final Membership membership;
    private final ClientMandates mandates;
    private final ClientDuty duty;
    private final ClientAccess access;
    private final ClientConnections connections;

    ClientAccounts(
            AccountKeeping accounts,
            Membership membership,
            ClientMandates mandates,
            ClientDuty duty,
            ClientAccess access,
            ClientConnections connections) {
        this.accounts = accounts;
        this.membership = membership;
        this.mandates = mandates;
        this.duty = duty;
        this.access = access;
        this.connections = connections;
    }

    Component of(ClientSummary client, Runnable again) {
        List<MemberSummary> owners = membership.ownersOf(Desk.actor(), client.id());
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        List<AccountSummary> noted = accounts.of(Desk.actor(), client.id());
        noted.forEach(account -> list.add(line(client, account, owners, again)));
        Div section = new Div(noted.isEmpty() ? muted("desk.account.none") : list);
        section.addClassName("stack");
        if (membership.standing(Desk.actor()).worksFor(client.id())) {
            section.add(owners.isEmpty() ? muted("desk.account.add.nobody") : further(client, owners, again));
        }
        return section;
    }

    private Button further(ClientSummary client, List<MemberSummary> owners, Runnable again) {
        Button further = new Button(
                Desk.text("desk.account.add"), click -> new AccountDialog(accounts, client, owners, again).open());
        further.addThemeName("small");
        further.getStyle().setAlignSelf(Style.AlignSelf.FLEX_START);
        return further;
    }

    private static Paragraph muted(String key) {
        Paragraph words = new Paragraph(Desk.text(key));
        words.addClassName("muted");
        return words;
    }

    private ListItem line(ClientSummary client, AccountSummary account, List<MemberSummary> owners, Runnable again) {
        String owner = ownerOf(account, owners);
        Span name = new Span(account.network().title() + " " + account.label());
        name.addClassName("title");
        Span whose = new Span(Desk.text("desk.account." + account.kind(), owner));
        whose.addClassName("muted");
        Div what = new Div(name, whose);
        what.addClassName("what");
        if (account.kind() == AccountKind.CORPORATE) {
            what.add(mandates.of(client, account, owner), duty.of(account, owner));
        }
        what.add(access.of(client, account, owner, again));
        ListItem line = new ListItem(what, connections.of(account, owner, again));
        line.addClassName("item");
        return line;
    }

    private static String ownerOf(AccountSummary account, List<MemberSummary> owners) {
        return owners.stream()
                .filter(one -> one.id().equals(account.owner()))
                .map(MemberSummary::name)
                .findFirst()
                .orElse(Desk.text("desk.account.owner-left"));
    }
}
