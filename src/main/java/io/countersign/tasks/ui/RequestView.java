package io.countersign.tasks.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.base.ui.AgencyFrame;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.EmptyState;
import io.countersign.base.ui.Icon;
import io.countersign.base.ui.Notices;
import io.countersign.base.ui.PageHeader;
import io.countersign.delegation.rules.Owed;
import io.countersign.delegation.rules.Remark;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.BriefState;
import io.countersign.tasks.BriefView;
import jakarta.annotation.security.PermitAll;

/** A request beside the tasks it becomes: looked at, mended, and only then handed out. */
@Route(value = "requests/:brief", layout = AgencyFrame.class)
@PermitAll
class RequestView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final BriefIntake intake;
    private final SplitGestures gestures;
    private final Clientele clientele;
    private final BesideRequest beside;
    private String title = "";

    RequestView(BriefIntake intake, SplitGestures gestures, Clientele clientele, BesideRequest beside) {
        this.intake = intake;
        this.gestures = gestures;
        this.clientele = clientele;
        this.beside = beside;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(BriefId.parse(event.getRouteParameters().get("brief").orElse("")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(BriefId id) {
        BriefView request = intake.get(Desk.actor(), id);
        ClientSummary client = clientele.get(Desk.actor(), request.brief().client());
        title = Desk.text("requests.from", client.name());
        removeAll();
        Div body = new Div(halves(request, client));
        body.addClassName("body");
        add(new PageHeader(title).remark(Desk.text("requests.kind." + client.kind())), body);
        if (request.brief().state() == BriefState.OPEN) {
            add(bar(id, request));
        }
    }

    private Div halves(BriefView request, ClientSummary client) {
        Runnable again = () -> show(request.brief().id());
        BriefText text = new BriefText(request);
        Div left = new Div(headline("requests.as-written"), text);
        left.addClassName("stack");
        if (request.brief().state() == BriefState.OPEN) {
            Button mark = new Button(
                    Desk.text("requests.add-marked"),
                    click -> text.marked(stretch -> gestures.add(request.brief().id(), stretch, again)));
            mark.addThemeName("small");
            left.add(new Div(mark));
        }
        left.add(beside.of(request.brief()));
        request.owed().forEach(owed -> left.add(owed(request, owed)));
        request.remarks().forEach(remark -> left.add(remark(request, remark)));
        Div right = new Div(headline("requests.tasks", request.tasks().size()));
        right.addClassName("stack");
        right.add(
                request.tasks().isEmpty()
                        ? new EmptyState("inbox", Desk.text("requests.no-tasks"), Desk.text("requests.no-tasks.next"))
                        : new ProposedTasks(request, client, gestures, again));
        Div halves = new Div(left, right);
        halves.addClassName("halves");
        return halves;
    }

    private static H2 headline(String key, Object... details) {
        return new H2(Desk.text(key, details));
    }

    private static Div owed(BriefView request, Owed owed) {
        return aside(
                "bell",
                Desk.text("requests.owed", owed.stretch().of(request.brief().text())));
    }

    private static Div remark(BriefView request, Remark remark) {
        return aside(
                "voice",
                Desk.text(
                        "requests.remark." + remark.kind(),
                        remark.stretch().of(request.brief().text())));
    }

    private static Div aside(String icon, String words) {
        Div aside = new Div(new Icon(icon), new Span(words));
        aside.addClassName("owed");
        return aside;
    }

    private Div bar(BriefId id, BriefView request) {
        Button confirm =
                new Button(Desk.text("requests.confirm", request.tasks().size()), click -> {
                    intake.confirm(Desk.actor(), id);
                    Notices.done(Desk.text("requests.confirmed.done"));
                    UI.getCurrentOrThrow().navigate(Desk.visit().slug() + "/requests");
                });
        confirm.addThemeName("primary");
        confirm.setId("confirm");
        confirm.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        Div bar = new Div(confirm);
        bar.addClassName("bar");
        return bar;
    }
}
