package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.LastDay;
import io.countersign.agencies.Leaving;
import io.countersign.agencies.Membership;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** When the work with a client ends, and what becomes of signed posts until then; a manager may say the last day. */
@SpringComponent
class LastDayCard {

    private final Leaving leaving;
    private final Membership membership;
    private final SignerNames people;
    private final Clock clock;

    LastDayCard(Leaving leaving, Membership membership, SignerNames people, Clock clock) {
        this.leaving = leaving;
        this.membership = membership;
        this.people = people;
        this.clock = clock;
    }

    /** A banner where a last day was said; nothing else would tell. */
    Optional<Component> banner(ClientSummary client) {
        return leaving.lastDay(Desk.actor(), client.id()).map(last -> {
            Div banner = new Div(new Span(words(last, client)), small(whatIsSigned(last)));
            banner.addClassNames("card", "stack", "last-day");
            banner.getElement().setAttribute("role", "status");
            return banner;
        });
    }

    /** Where managers set the last day; one that an owner set stands in the banner alone. */
    Optional<Component> of(ClientSummary client, Runnable again) {
        Optional<LastDay> said = leaving.lastDay(Desk.actor(), client.id());
        if (!membership.standing(Desk.actor()).manager()
                || said.filter(LastDay::byOwner).isPresent()) {
            return Optional.empty();
        }
        Div card = new Div();
        card.addClassNames("card", "stack");
        card.add(small(said.map(last -> words(last, client)).orElseGet(() -> Desk.text("desk.last-day.none"))));
        Div buttons = new Div(button(
                said.isEmpty() ? "desk.last-day.set" : "desk.last-day.change",
                () -> new LastDayDialog(leaving, client, said.orElse(null), clock.instant(), again).open()));
        buttons.addClassName("row");
        if (said.isPresent()) {
            buttons.add(button("desk.last-day.keep", () -> keep(client, again)));
        }
        card.add(buttons);
        return Optional.of(card);
    }

    private void keep(ClientSummary client, Runnable again) {
        try {
            leaving.takeBack(Desk.actor(), client.id());
            Notices.done(Desk.text("desk.last-day.kept", client.name()));
        } catch (Refused | NotFound refused) {
            Notices.show(refused);
        }
        again.run();
    }

    private String words(LastDay last, ClientSummary client) {
        return Desk.text(
                "desk.last-day.is",
                When.day(last.over().minusMillis(1), client.zone()),
                people.of(List.of(last.saidBy())).one(last.saidBy()));
    }

    private String whatIsSigned(LastDay last) {
        MemberId chose = last.chosenBy();
        return chose != null && last.stopsSending(clock.instant())
                ? Desk.text("desk.last-day.stops", people.of(List.of(chose)).one(chose))
                : Desk.text("desk.last-day.goes");
    }

    private static Button button(String key, Runnable gesture) {
        Button button = new Button(Desk.text(key), click -> gesture.run());
        button.addThemeName("small");
        return button;
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassName("small");
        return small;
    }
}
