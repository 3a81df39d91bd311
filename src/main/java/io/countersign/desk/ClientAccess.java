package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.accounts.AccessKeeping;
import io.countersign.accounts.AccessSummary;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.WayIn;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Membership;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Who gets into an account on its network, by which way the network offers; staff note it and say that it still works. */
@SpringComponent
class ClientAccess {

    private final AccessKeeping cards;
    private final Membership membership;
    private final SignerNames people;
    private final Clock clock;

    ClientAccess(AccessKeeping cards, Membership membership, SignerNames people, Clock clock) {
        this.cards = cards;
        this.membership = membership;
        this.people = people;
        this.clock = clock;
    }

    Component of(ClientSummary client, AccountSummary account, String owner, Runnable again) {
        Div all = new Div();
        all.addClassNames("stack", "mandates");
        if (WayIn.into(account.network(), account.kind()).isEmpty()) {
            all.add(small(Desk.text("desk.access.nobody", account.network().title(), owner)));
            return all;
        }
        List<AccessSummary> held = cards.on(Desk.actor(), account.id());
        SignerNames.Names names = people.of(held.stream()
                .flatMap(one -> Stream.of(one.holder(), giver(one, account)))
                .toList());
        boolean works = membership.standing(Desk.actor()).worksFor(client.id());
        held.forEach(one -> all.add(line(one, account, names, client.zone(), works, again)));
        if (held.isEmpty()) {
            all.add(small(Desk.text("desk.access.none", account.network().title())));
        }
        if (works) {
            all.add(note(client, account, again));
        }
        return all;
    }

    private Component line(
            AccessSummary card,
            AccountSummary account,
            SignerNames.Names names,
            ZoneId zone,
            boolean works,
            Runnable again) {
        String name = names.one(card.holder());
        String way = Desk.text("accounts.way." + card.way());
        String giver = names.one(giver(card, account));
        Span who = new Span(
                card.isAskedFor()
                        ? Desk.text("desk.access.asked", name, way, giver)
                        : Desk.text("desk.access", name, way));
        Div words = new Div(who, small(since(card, giver, zone)));
        words.addClassNames("what", "grow");
        if (!card.note().isEmpty()) {
            Span note = small(card.note());
            note.getElement().setAttribute("lang", "").setAttribute("dir", "auto");
            words.add(note);
        }
        Div row = new Div(words);
        row.addClassNames("row", "access");
        if (works && card.isLiveAt(clock.instant())) {
            row.add(button("desk.access.works", name, () -> cards.confirm(Desk.actor(), card.id()), again));
        }
        if (works) {
            String key = card.isAskedFor() ? "desk.access.take-back" : "desk.access.over";
            row.add(button(key, name, () -> cards.end(Desk.actor(), card.id()), again));
        }
        return row;
    }

    private String since(AccessSummary card, String giver, ZoneId zone) {
        Instant now = clock.instant();
        Instant since = card.since();
        if (since == null) {
            return day("desk.access.asked.when", card.askedAt(), now, zone);
        }
        String begun = Desk.text("desk.access.since", When.day(since, zone), giver);
        String known = day(
                card.isStaleAt(now) ? "desk.access.stale" : "desk.access.confirmed", card.confirmedAt(), since, zone);
        Instant until = card.until();
        if (until == null) {
            return begun + " · " + known;
        }
        String key = card.isExpiredAt(now) ? "desk.access.expired" : "desk.access.until";
        return begun + " · " + known + " · " + Desk.text(key, When.day(until.minusMillis(1), zone));
    }

    private static String day(
            String key, @org.jspecify.annotations.Nullable Instant moment, Instant otherwise, ZoneId zone) {
        return Desk.text(key, When.day(moment == null ? otherwise : moment, zone));
    }

    /** Who let somebody in, or is asked to. */
    private static MemberId giver(AccessSummary card, AccountSummary account) {
        MemberId by = card.grantedBy();
        return by == null ? account.owner() : by;
    }

    private Component note(ClientSummary client, AccountSummary account, Runnable again) {
        Button note = new Button(
                Desk.text("desk.access.note"),
                click -> new AccessDialog(cards, membership, client, account, clock.instant(), again).open());
        note.addThemeName("small");
        note.setAriaLabel(Desk.text("desk.access.note.of", account.label()));
        return new Div(note);
    }

    private static Button button(String key, String name, Runnable gesture, Runnable again) {
        Button button = new Button(Desk.text(key), click -> {
            try {
                gesture.run();
            } catch (Refused | NotFound refused) {
                Notices.show(refused);
            }
            again.run();
        });
        button.addThemeNames("small", "tertiary");
        button.setAriaLabel(Desk.text(key) + ": " + name);
        return button;
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassName("small");
        return small;
    }
}
