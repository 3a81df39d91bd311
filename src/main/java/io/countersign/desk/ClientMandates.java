package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.MandateSummary;
import io.countersign.accounts.Mandating;
import io.countersign.agencies.ClientSummary;
import io.countersign.base.MemberId;
import io.countersign.base.ui.Desk;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Who else may speak on a company's account now: until when, and who said so; its owner ends it on her own page. */
@SpringComponent
class ClientMandates {

    private final Mandating mandating;
    private final AccountKeeping accounts;
    private final SignerNames people;
    private final Clock clock;

    ClientMandates(Mandating mandating, AccountKeeping accounts, SignerNames people, Clock clock) {
        this.mandating = mandating;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
    }

    Component of(ClientSummary client, AccountSummary account, String owner) {
        Instant now = clock.instant();
        List<MandateSummary> holding = mandating.on(Desk.actor(), account.id()).stream()
                .filter(one -> one.revokedAt() == null && one.until().isAfter(now))
                .toList();
        boolean mayEnd = accounts.standing(Desk.actor(), account.id()).owner();
        List<MemberId> named = holding.stream()
                .flatMap(one -> Stream.of(one.representative(), one.grantedBy()))
                .toList();
        SignerNames.Names names = people.of(named);
        Div all = new Div();
        all.addClassNames("stack", "mandates");
        holding.forEach(one -> all.add(line(client, one, names, mayEnd)));
        Span who = new Span(Desk.text(holding.isEmpty() ? "desk.mandate.none" : "desk.mandate.who", owner));
        who.addClassName("small");
        all.add(who);
        return all;
    }

    private Component line(ClientSummary client, MandateSummary mandate, SignerNames.Names names, boolean mayEnd) {
        String name = names.one(mandate.representative());
        Span may = new Span(Desk.text(
                mandate.from().isAfter(clock.instant()) ? "desk.mandate.later" : "desk.mandate",
                name,
                When.day(mandate.until(), client.zone()),
                names.one(mandate.grantedBy()),
                When.day(mandate.from(), client.zone()),
                Desk.text("desk.mandate.scope." + mandate.scope())));
        may.addClassName("grow");
        Div row = new Div(may);
        row.addClassName("row");
        if (mayEnd) {
            row.add(end());
        }
        return row;
    }

    /** Who may speak is signed afresh: the owner ends it on her own page. */
    private static Anchor end() {
        Anchor end = new Anchor(Desk.visit().path("me"), Desk.text("desk.mandate.end"));
        end.setRouterIgnore(true);
        end.addClassName("link");
        return end;
    }
}
