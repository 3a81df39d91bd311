package io.countersign.tasks.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.base.ClientId;
import io.countersign.base.OneLine;
import io.countersign.base.ui.AgencyFrame;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.EmptyState;
import io.countersign.base.ui.PageHeader;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.BriefState;
import io.countersign.tasks.BriefSummary;
import jakarta.annotation.security.PermitAll;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The requests of the clients: those that wait to be confirmed first. */
@Route(value = RequestsNavigation.PAGE, layout = AgencyFrame.class)
@PermitAll
class RequestsView extends Div implements HasDynamicTitle {

    RequestsView(BriefIntake intake, Clientele clientele) {
        List<ClientSummary> clients = clientele.visible(Desk.actor());
        Button add = new Button(
                Desk.text("requests.new"),
                click -> new NewRequestDialog(
                                clients,
                                (client, text) -> open(intake.receive(Desk.actor(), client, text)
                                        .text()))
                        .open());
        add.addThemeName("primary");
        List<BriefSummary> briefs = intake.latest(Desk.actor());
        add(new PageHeader(getPageTitle()).with(add));
        Div body = new Div();
        body.addClassName("body");
        if (briefs.isEmpty()) {
            body.add(new EmptyState("inbox", Desk.text("requests.empty"), Desk.text("requests.empty.next")));
        } else {
            Map<ClientId, ClientSummary> named =
                    clients.stream().collect(Collectors.toMap(ClientSummary::id, Function.identity()));
            body.add(section("requests.open", briefs, BriefState.OPEN, named));
            body.add(section("requests.confirmed", briefs, BriefState.CONFIRMED, named));
        }
        add(body);
    }

    @Override
    public String getPageTitle() {
        return Desk.text("requests.title");
    }

    private static Section section(
            String heading, List<BriefSummary> briefs, BriefState state, Map<ClientId, ClientSummary> clients) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        briefs.stream().filter(brief -> brief.state() == state).forEach(brief -> list.add(item(brief, clients)));
        Section section = new Section();
        section.addClassName("stack");
        section.setVisible(list.getComponentCount() > 0);
        section.add(new H2(Desk.text(heading)), list);
        return section;
    }

    private static ListItem item(BriefSummary brief, Map<ClientId, ClientSummary> clients) {
        Anchor title = new Anchor(Desk.visit().path("requests/" + brief.id()), OneLine.of(brief.text(), 110));
        title.addClassName("title");
        ClientSummary client = clients.get(brief.client());
        Span whose = new Span(client == null ? "" : client.name());
        whose.addClassName("muted");
        Div what = new Div(title, whose);
        what.addClassName("what");
        Span when = new Span(DateTimeFormatter.ofPattern(
                        "EEE d MMM HH:mm", UI.getCurrentOrThrow().getLocale())
                .withZone(Desk.zone())
                .format(brief.receivedAt()));
        when.addClassName("small");
        ListItem item = new ListItem(what, when);
        item.addClassName("item");
        return item;
    }

    private static void open(String brief) {
        UI.getCurrentOrThrow().navigate(Desk.visit().slug() + "/requests/" + brief);
    }
}
