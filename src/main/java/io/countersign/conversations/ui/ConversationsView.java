package io.countersign.conversations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.countersign.accounts.AccountKeeping;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.base.ClientId;
import io.countersign.base.ui.AgencyFrame;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.EmptyState;
import io.countersign.base.ui.PageHeader;
import io.countersign.conversations.ConversationState;
import io.countersign.conversations.ConversationSummary;
import io.countersign.conversations.Listening;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What people wrote to a client's accounts, where Countersign does not read by itself: who waits first. */
@Route(value = "clients/:client/conversations", layout = AgencyFrame.class)
@PermitAll
class ConversationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Listening listening;
    private final AccountKeeping accounts;
    private final Clientele clientele;
    private final Endings endings;
    private String title = "";

    ConversationsView(Listening listening, AccountKeeping accounts, Clientele clientele, Endings endings) {
        this.listening = listening;
        this.accounts = accounts;
        this.clientele = clientele;
        this.endings = endings;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(clientele.get(
                Desk.actor(),
                ClientId.parse(event.getRouteParameters().get("client").orElse(""))));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(ClientSummary client) {
        title = Desk.text("conversations.of", client.name());
        List<ConversationSummary> all = listening.of(Desk.actor(), client.id());
        Button enter = new Button(
                Desk.text("conversations.enter"),
                click -> new EnterDialog(accounts.of(Desk.actor(), client.id()), (account, heard) -> {
                            listening.enter(Desk.actor(), account, heard);
                            show(client);
                        })
                        .open());
        enter.addThemeName("primary");
        Div body = new Div();
        body.addClassName("body");
        if (all.isEmpty()) {
            body.add(new EmptyState("voice", Desk.text("conversations.empty"), Desk.text("conversations.empty.next")));
        } else {
            body.add(section("conversations.open", true, all), section("conversations.ended", false, all));
        }
        removeAll();
        add(new PageHeader(title).with(enter), body);
    }

    private Section section(String heading, boolean waiting, List<ConversationSummary> all) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        all.stream()
                .filter(one -> (one.state() == ConversationState.WAITING) == waiting)
                .forEach(one ->
                        list.add(new ConversationRow(one, accounts.get(Desk.actor(), one.account()), endings.of(one))));
        Section section = new Section(new H2(Desk.text(heading)), list);
        section.addClassName("stack");
        section.setVisible(list.getComponentCount() > 0);
        return section;
    }
}
