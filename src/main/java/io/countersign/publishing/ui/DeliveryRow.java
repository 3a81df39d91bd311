package io.countersign.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Icon;

/** A delivery as a line: how it stands, the post, whose it is and where it goes, and what can be done. */
class DeliveryRow extends ListItem {

    DeliveryRow(Parcel parcel, Component steps) {
        addClassNames("item", "delivery");
        Anchor title = new Anchor(Desk.visit().path("compose/" + parcel.post().id()), parcel.title());
        title.addClassName("title");
        title.getElement().setAttribute("lang", "").setAttribute("dir", "auto");
        Span whose = new Span(parcel.client().name() + " · "
                + Desk.text("publishing.on", parcel.account().label(), parcel.network()) + " · " + parcel.times());
        whose.addClassName("muted");
        Div what = new Div(title, whose, state(parcel));
        what.addClassName("what");
        add(mark(parcel), what);
        if (parcel.isOut()) {
            Div side = new Div(steps);
            side.addClassName("side");
            add(side);
        } else {
            what.add(steps);
        }
    }

    private static Div mark(Parcel parcel) {
        Div mark = new Div(new Icon(
                switch (parcel.delivery().state()) {
                    case UNKNOWN -> "question";
                    case HELD -> "pause";
                    case REFUSED, MISSED -> "warning";
                    case PUBLISHED, PUBLISHED_BY_HAND -> "check";
                    case WITHDRAWN, GIVEN_UP -> "close";
                    case BY_HAND -> "phone";
                    case SCHEDULED, CLAIMED, SENDING -> "clock";
                }));
        mark.addClassNames("mark", tone(parcel));
        return mark;
    }

    private static String tone(Parcel parcel) {
        return switch (parcel.delivery().state()) {
            case UNKNOWN, REFUSED, MISSED -> parcel.isBeingLookedFor() ? "muted" : "alarm";
            case PUBLISHED, PUBLISHED_BY_HAND -> "good";
            default -> "muted";
        };
    }

    private static Paragraph state(Parcel parcel) {
        Paragraph state = new Paragraph(Outcomes.sentence(parcel));
        Outcomes.why(parcel).ifPresent(why -> state.add(" " + why));
        Outcomes.said(parcel).ifPresent(said -> state.add(quote(said)));
        return state;
    }

    private static Span quote(String said) {
        Span quote = new Span(" " + said);
        quote.addClassName("small");
        return quote;
    }
}
