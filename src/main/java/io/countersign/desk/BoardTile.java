package io.countersign.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.MemberName;
import io.countersign.base.ui.Avatar;
import io.countersign.base.ui.Desk;
import io.countersign.delegation.ui.LaneBadge;
import io.countersign.tasks.BoardCard;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A task on the board: whose it is, what it is, its lane, when it is due, where it goes, and who has it. */
class BoardTile extends Div {

    private final BoardCard card;

    BoardTile(
            BoardCard card,
            ClientSummary client,
            @Nullable MemberName who,
            Instant now,
            BiConsumer<BoardTile, NativeButton> menu) {
        this.card = card;
        Anchor title = new Anchor(Desk.visit().path("tasks/" + card.id()), card.title());
        title.addClassName("title");
        title.getElement().setAttribute("draggable", "false");
        add(small(client.name()), title, foot(client, who, now));
        if (card.state().isOpen()) {
            add(button(menu));
            getElement().setAttribute("draggable", "true");
        }
        addClassNames("card", "tile", LaneBadge.style(card.lane()));
    }

    BoardCard card() {
        return card;
    }

    private Div foot(ClientSummary client, @Nullable MemberName who, Instant now) {
        Div foot = new Div(new LaneBadge(card.lane()), when(client, now));
        foot.addClassName("foot-row");
        if (card.network() != null) {
            foot.add(small(card.network().title()));
        }
        if (who != null) {
            foot.add(new Avatar(who.initials(), who.name()));
        }
        return foot;
    }

    private Span when(ClientSummary client, Instant now) {
        String due = When.due(card.due(), client.zone());
        boolean late = card.due() != null && card.state().isOpen() && card.due().isBefore(now);
        Span when = small(late ? Desk.text("desk.board.is-late", due) : due);
        when.setClassName("alarm", late);
        return when;
    }

    private NativeButton button(BiConsumer<BoardTile, NativeButton> menu) {
        NativeButton button = new NativeButton("⋯");
        button.addClickListener(click -> menu.accept(this, button));
        button.addClassName("more");
        button.setAriaLabel(Desk.text("desk.board.move", card.title()));
        button.getElement().setAttribute("aria-haspopup", "dialog");
        return button;
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassName("small");
        return small;
    }
}
