package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.AskingToConnect;
import io.countersign.accounts.ConnectionAskSummary;
import io.countersign.agencies.Membership;
import io.countersign.base.Standing;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;
import java.time.Instant;
import java.util.Optional;

/** Whether Countersign gets into an account, and the next step where it does not: the owner's own, or asking for it. */
@SpringComponent
class ClientConnections {

    private final AskingToConnect asking;
    private final Membership membership;

    ClientConnections(AskingToConnect asking, Membership membership) {
        this.asking = asking;
        this.membership = membership;
    }

    Component of(AccountSummary account, String owner, Runnable again) {
        if (!account.isSentByMachine()) {
            return words("small", Desk.text("desk.account.by-hand"));
        }
        Standing self = membership.standing(Desk.actor());
        if (self.member().equals(account.owner())) {
            return own(account);
        }
        if (account.connected()) {
            return words("good", Desk.text("desk.account.connected"));
        }
        Div way = new Div();
        way.addClassNames("stack", "tight");
        Optional.ofNullable(account.lostAt()).ifPresent(since -> way.add(lost(account, since)));
        way.add(self.worksFor(account.client()) ? asked(account, owner, again) : new Span());
        return way;
    }

    private static Component own(AccountSummary account) {
        Anchor page = new Anchor(
                "/connect/" + account.network().path() + "/" + Desk.visit().slug() + "/" + account.id(),
                account.connected()
                        ? Desk.text("desk.account.connected")
                        : Desk.text("desk.account.connect", account.label()));
        page.setRouterIgnore(true);
        page.addClassName("link");
        return page;
    }

    private Component asked(AccountSummary account, String owner, Runnable again) {
        Optional<ConnectionAskSummary> open = asking.open(Desk.actor(), account.client()).stream()
                .filter(ask -> ask.account().equals(account.id()))
                .findFirst();
        if (open.isEmpty()) {
            return button("desk.account.ask", owner, () -> ask(account, owner, again));
        }
        Span when = words(
                "small",
                Desk.text("desk.account.asked", owner, When.day(open.get().askedAt(), Desk.zone())));
        Button back = button("desk.account.ask.back", owner, () -> {
            asking.takeBack(Desk.actor(), account.id());
            again.run();
        });
        Div buttons = new Div(button("desk.account.ask.again", owner, () -> ask(account, owner, again)), back);
        buttons.addClassName("row");
        Div asked = new Div(when, buttons);
        asked.addClassNames("stack", "tight");
        return asked;
    }

    private void ask(AccountSummary account, String owner, Runnable again) {
        asking.ask(Desk.actor(), account.id());
        Notices.done(Desk.text("desk.account.asked.done", owner));
        again.run();
    }

    private static Button button(String key, String owner, Runnable act) {
        Button button = new Button(Desk.text(key, owner), click -> act.run());
        button.addThemeName("small");
        return button;
    }

    private static Span lost(AccountSummary account, Instant since) {
        return words("alarm", Desk.text("desk.account.lost", account.network().title(), When.day(since, Desk.zone())));
    }

    private static Span words(String look, String text) {
        Span words = new Span(text);
        words.addClassName(look);
        return words;
    }
}
