package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.HouseKeeping;
import io.countersign.agencies.HouseRules;
import io.countersign.agencies.HouseSheet;
import io.countersign.agencies.MemberName;
import io.countersign.agencies.Membership;
import io.countersign.base.MemberId;
import io.countersign.base.Standing;
import io.countersign.base.ui.Desk;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** How a client's accounts sound and what is never said there, with the versions before. */
@SpringComponent
class HouseSheetCard {

    private final HouseKeeping houses;
    private final Membership membership;

    HouseSheetCard(HouseKeeping houses, Membership membership) {
        this.houses = houses;
        this.membership = membership;
    }

    Component of(ClientSummary client, Runnable again) {
        List<HouseSheet> versions = houses.versions(Desk.actor(), client.id());
        HouseSheet sheet = houses.current(Desk.actor(), client.id());
        Div card = new Div();
        card.addClassNames("card", "stack");
        if (!sheet.isWritten()) {
            card.add(small(Desk.text("desk.house.none")));
        }
        card.add(rules(sheet.rules()));
        if (sheet.isWritten()) {
            card.add(small(byline(sheet)));
        }
        if (mayWrite(client)) {
            Button change = new Button(
                    Desk.text(sheet.isWritten() ? "desk.house.change" : "desk.house.write"),
                    click -> new HouseSheetDialog(houses, client, sheet, again).open());
            change.addThemeName("small");
            card.add(new Div(change));
        }
        versions.stream().skip(1).forEach(one -> card.add(new Details(byline(one), rules(one.rules()))));
        return card;
    }

    private boolean mayWrite(ClientSummary client) {
        Standing standing = membership.standing(Desk.actor());
        return standing.worksFor(client.id()) || standing.owned().contains(client.id());
    }

    private static Div rules(HouseRules rules) {
        Div all = new Div();
        all.addClassName("stack");
        all.add(
                rule("desk.house.sound", rules.sound()),
                rule("desk.house.never", rules.neverSay()),
                rule("desk.house.hashtags", rules.hashtags()),
                rule("desk.house.hours", rules.hours()),
                rule("desk.house.signers", rules.signers()));
        if (rules.byName()) {
            all.add(new Paragraph(Desk.text("desk.house.by-name")));
        }
        return all;
    }

    private static Div rule(String name, String words) {
        Paragraph said = new Paragraph(words);
        said.getElement().setAttribute("lang", "").setAttribute("dir", "auto");
        said.getStyle().set("white-space", "pre-wrap").set("overflow-wrap", "anywhere");
        Div rule = new Div(small(Desk.text(name)), said);
        rule.setVisible(!words.isEmpty());
        return rule;
    }

    private String byline(HouseSheet sheet) {
        MemberId author = Objects.requireNonNull(sheet.author());
        Instant at = Objects.requireNonNull(sheet.writtenAt());
        MemberName name = Objects.requireNonNull(
                membership.named(Desk.actor(), List.of(author)).get(author));
        return Desk.text("desk.house.version", sheet.number(), name.name(), When.day(at, Desk.zone()));
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassName("small");
        return small;
    }
}
