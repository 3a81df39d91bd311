package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.agencies.ClientSummary;
import io.countersign.archives.BroughtHistory;
import io.countersign.archives.BroughtHistory.Brought;
import io.countersign.archives.BroughtHistory.Past;
import io.countersign.base.ui.Desk;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What a client brought along from another agency: posts to read, with what their proofs say. */
@SpringComponent
class ClientHistory {

    private final BroughtHistory history;

    ClientHistory(BroughtHistory history) {
        this.history = history;
    }

    Optional<Component> of(ClientSummary client) {
        List<Brought> all = history.of(Desk.actor(), client.id());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Div card = new Div();
        card.addClassNames("card", "stack");
        all.forEach(one -> card.add(archive(one, client.zone())));
        return Optional.of(card);
    }

    private static Component archive(Brought brought, ZoneId zone) {
        Div posts = new Div();
        posts.addClassName("stack");
        brought.posts().forEach(post -> posts.add(post(post, zone)));
        Details details = new Details(
                Desk.text(
                        "desk.history.from",
                        brought.from(),
                        When.day(brought.at(), zone),
                        brought.posts().size()),
                posts);
        details.setOpened(brought.posts().size() < 10);
        return details;
    }

    private static Div post(Past past, ZoneId zone) {
        Paragraph words = new Paragraph(past.text());
        words.getElement().setAttribute("lang", "").setAttribute("dir", "auto");
        words.getStyle().set("white-space", "pre-wrap").set("overflow-wrap", "anywhere");
        Instant out = past.outAt();
        String when = out == null ? Desk.text("desk.history.draft") : When.day(out, zone);
        Div facts = new Div(
                small(past.account() + " · " + when + " · " + Desk.text("desk.history.proofs", past.signatures())));
        String address = past.address();
        if (address != null && address.startsWith("https://")) {
            Anchor there = new Anchor(address, Desk.text("desk.history.there"));
            there.getElement().setAttribute("rel", "noopener noreferrer").setAttribute("target", "_blank");
            facts.add(there);
        }
        facts.addClassName("row");
        return new Div(words, facts);
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassName("small");
        return small;
    }
}
