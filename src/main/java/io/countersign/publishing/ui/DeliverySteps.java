package io.countersign.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;
import io.countersign.base.ui.Question;
import io.countersign.publishing.Deliveries;
import io.countersign.publishing.DeliverySummary;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done about a delivery: look, say what was seen, send again, let go, write anew. */
@SpringComponent
class DeliverySteps {

    private final Deliveries deliveries;
    private final Clock clock;

    DeliverySteps(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** The steps that are open to the visitor, as a row of their own; it is not shown where there is none. */
    Component of(Parcel parcel, Runnable again) {
        Div row = new Div();
        row.addClassNames("row", "steps");
        switch (parcel.delivery().state()) {
            case UNKNOWN -> unknown(row, parcel, again);
            case HELD -> held(row, parcel, again);
            case REFUSED, MISSED -> anew(row, parcel);
            case BY_HAND -> byHand(row, parcel);
            case PUBLISHED, PUBLISHED_BY_HAND ->
                outside(parcel.delivery().permalink(), Desk.text("publishing.see", parcel.network()))
                        .ifPresent(row::add);
            default -> {}
        }
        row.setVisible(row.getComponentCount() > 0);
        return row;
    }

    private void unknown(Div row, Parcel parcel, Runnable again) {
        String label = parcel.account().label();
        if (parcel.staff()) {
            row.add(button("publishing.there", parcel, () -> askWhere(parcel, again)));
            if (parcel.delivery().needsALook()) {
                row.add(button("publishing.again", parcel, () -> askWhetherAgain(parcel, again)));
            }
            Button stop = button("publishing.stop", parcel, () -> askWhetherToStop(parcel, again));
            stop.addThemeName("tertiary");
            row.add(stop);
        }
        parcel.page()
                .flatMap(page -> outside(page, Desk.text("publishing.look", label, parcel.network())))
                .ifPresent(row::addComponentAsFirst);
    }

    private void held(Div row, Parcel parcel, Runnable again) {
        if (!parcel.staff() || isTampered(parcel.delivery())) {
            return;
        }
        if (parcel.account().connected()) {
            row.add(button("publishing.release", parcel, () -> {
                done(() -> deliveries.release(Desk.actor(), parcel.delivery().id()), "publishing.released", parcel);
                again.run();
            }));
        } else {
            row.add(inside("clients/" + parcel.client().id(), "publishing.connect", parcel));
        }
    }

    private static boolean isTampered(DeliverySummary delivery) {
        String reason = delivery.reason();
        return reason != null && reason.endsWith(".tampered");
    }

    private static void anew(Div row, Parcel parcel) {
        if (parcel.staff() && parcel.post().standsSigned()) {
            row.add(inside("compose/" + parcel.post().id(), "publishing.anew", parcel));
        }
    }

    private void byHand(Div row, Parcel parcel) {
        if (parcel.isToPutUp(clock.instant())) {
            Anchor go = new Anchor(
                    Desk.visit().path(HandoverView.path(parcel.delivery().id())),
                    Desk.text("publishing.by-hand.go", parcel.network()));
            go.addClassName("link");
            row.add(go);
        }
    }

    private void askWhere(Parcel parcel, Runnable again) {
        new AddressDialog(parcel, address -> {
                    deliveries.itIsThere(Desk.actor(), parcel.delivery().id(), address);
                    Notices.done(
                            Desk.text("publishing.there.done", parcel.account().label()));
                    again.run();
                })
                .open();
    }

    private void askWhetherAgain(Parcel parcel, Runnable again) {
        ask(parcel, "publishing.again", "publishing.again.ask", "publishing.again.may", () -> {
            done(() -> deliveries.sendAgain(Desk.actor(), parcel.delivery().id()), "publishing.again.done", parcel);
            again.run();
        });
    }

    private void askWhetherToStop(Parcel parcel, Runnable again) {
        ask(parcel, "publishing.stop", "publishing.stop.ask", "publishing.stop.may", () -> {
            done(() -> deliveries.giveUp(Desk.actor(), parcel.delivery().id()), "publishing.stop.done", parcel);
            again.run();
        });
    }

    /** Says in words what a step may do, and asks. */
    private static void ask(Parcel parcel, String step, String question, String may, Runnable gesture) {
        String label = parcel.account().label();
        Paragraph quoted = new Paragraph(parcel.client().name() + " · “" + parcel.title() + "”");
        quoted.addClassName("muted");
        Component look = parcel.page()
                .flatMap(page -> outside(page, Desk.text("publishing.look", label, parcel.network())))
                .<Component>map(link -> link)
                .orElseGet(Span::new);
        new Question(
                        Desk.text(question, label),
                        Desk.text(step, label),
                        gesture,
                        new Paragraph(Desk.text(may, parcel.network(), label)),
                        quoted,
                        look)
                .open();
    }

    private static void done(Runnable gesture, String said, Parcel parcel) {
        try {
            gesture.run();
            Notices.done(Desk.text(said, parcel.account().label()));
        } catch (Refused | NotFound refused) {
            Notices.show(refused);
        }
    }

    private static Button button(String key, Parcel parcel, Runnable gesture) {
        Button button = new Button(Desk.text(key, parcel.account().label()), click -> gesture.run());
        button.setAriaLabel(Desk.text(key, parcel.account().label()) + ": " + parcel.title());
        button.addThemeName("small");
        return button;
    }

    private static Anchor inside(String page, String key, Parcel parcel) {
        Anchor anchor = new Anchor(
                Desk.visit().path(page), Desk.text(key, parcel.account().label()));
        anchor.addClassName("link");
        return anchor;
    }

    /** A link to a page of the network, in a tab of its own. */
    static Optional<Anchor> outside(@Nullable String address, String words) {
        if (address == null || !address.matches("https?://\\S+")) {
            return Optional.empty();
        }
        Anchor anchor = new Anchor(address, words);
        anchor.setTarget("_blank");
        anchor.getElement().setAttribute("rel", "noopener noreferrer");
        anchor.addClassName("link");
        return Optional.of(anchor);
    }
}
