package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.accounts.AccessKeeping;
import io.countersign.accounts.WayLeft;
import io.countersign.agencies.Leaving;
import io.countersign.agencies.LeftClient;
import io.countersign.agencies.Membership;
import io.countersign.base.ui.Desk;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** The clients with whom the work is over: their names, the last day, and who has yet to be taken out of which account. */
@SpringComponent
class LeftClients {

    private final Leaving leaving;
    private final AccessKeeping cards;
    private final Membership membership;
    private final SignerNames people;

    LeftClients(Leaving leaving, AccessKeeping cards, Membership membership, SignerNames people) {
        this.leaving = leaving;
        this.cards = cards;
        this.membership = membership;
        this.people = people;
    }

    /** For managers, once somebody has left. */
    Optional<Component> list() {
        if (!membership.standing(Desk.actor()).manager()) {
            return Optional.empty();
        }
        List<LeftClient> left = leaving.left(Desk.actor());
        if (left.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        left.forEach(client -> list.add(item(client)));
        Section section = new Section(new H2(Desk.text("desk.left")), list);
        section.addClassName("stack");
        return Optional.of(section);
    }

    private ListItem item(LeftClient client) {
        Span name = new Span(client.name());
        name.addClassName("title");
        Div what = new Div(name, muted(Desk.text("desk.left.day", day(client))));
        what.addClassName("what");
        List<WayLeft> ways = cards.left(Desk.actor(), client.id());
        SignerNames.Names names =
                people.of(ways.stream().map(one -> one.card().holder()).toList());
        ways.forEach(one -> what.add(muted(Desk.text(
                "desk.left.way",
                names.one(one.card().holder()),
                Desk.text("accounts.way." + one.card().way()),
                one.account().label()))));
        ListItem item = new ListItem(what);
        item.addClassName("item");
        return item;
    }

    private static String day(LeftClient client) {
        return DateTimeFormatter.ofPattern("d MMM y", Desk.texts().locale()).format(client.lastDay());
    }

    private static Span muted(String text) {
        Span muted = new Span(text);
        muted.addClassName("muted");
        return muted;
    }
}
