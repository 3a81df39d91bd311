package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.MandateSummary;
import io.countersign.accounts.Mandating;
import io.countersign.agencies.ClientSummary;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;
import io.countersign.base.ui.Question;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Who else may speak on a company's account now: until when, and who said so; its owner may end it here. */
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

    Component of(ClientSummary client, AccountSummary account, String owner, Runnable again) {
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
        holding.forEach(one -> all.add(line(client, account, one, names, mayEnd, again)));
        Span who = new Span(Desk.text(holding.isEmpty() ? "desk.mandate.none" : "desk.mandate.who", owner));
        who.addClassName("small");
        all.add(who);
        return all;
    }

    private Component line(
            ClientSummary client,
            AccountSummary account,
            MandateSummary mandate,
            SignerNames.Names names,
            boolean mayEnd,
            Runnable again) {
        String name = names.one(mandate.representative());
        Span may = new Span(Desk.text(
                "desk.mandate",
                name,
                When.day(mandate.until(), client.zone()),
                names.one(mandate.grantedBy()),
                When.day(mandate.from(), client.zone())));
        may.addClassName("grow");
        Div row = new Div(may);
        row.addClassName("row");
        if (mayEnd) {
            row.add(end(account, mandate, name, again));
        }
        return row;
    }

    private Button end(AccountSummary account, MandateSummary mandate, String name, Runnable again) {
        String words = Desk.text("desk.mandate.end", name);
        Button end = new Button(
                words,
                click -> new Question(
                                Desk.text("desk.mandate.end.ask", name, account.label()),
                                words,
                                () -> revoke(mandate, name, again),
                                new Paragraph(Desk.text("desk.mandate.end.may", name, account.label())))
                        .open());
        end.addThemeName("small");
        return end;
    }

    private void revoke(MandateSummary mandate, String name, Runnable again) {
        try {
            mandating.revoke(Desk.actor(), mandate.id());
            Notices.done(Desk.text("desk.mandate.ended", name));
        } catch (Refused | NotFound refused) {
            Notices.show(refused);
        }
        again.run();
    }
}
