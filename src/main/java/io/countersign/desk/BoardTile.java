package io.countersign.desk;

import com.vaadin.flow.component.html.Div;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.MemberName;
import io.countersign.base.ui.Desk;
import io.countersign.delegation.ui.LaneBadge;
import io.countersign.tasks.BoardCard;
import io.countersign.tasks.TaskId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * A task on the board: whose it is, what it is, its lane, when it is due, where it goes, and who has it. It is one piece of
 * markup and hears nothing itself, its column does: a board shows a hundred of them.
 */
class BoardTile extends Div {

    private static final String TASK = "task-";
    private static final String MENU = "menu-";

    private final BoardCard card;

    BoardTile(BoardCard card, ClientSummary client, @Nullable MemberName who, Instant now) {
        this.card = card;
        setId(TASK + card.id());
        addClassNames("card", "tile", LaneBadge.style(card.lane()));
        if (card.state().isOpen()) {
            getElement().setAttribute("draggable", "true");
        }
        getElement().setProperty("innerHTML", face(client, who, now));
    }

    BoardCard card() {
        return card;
    }

    /** The name of a tile in the page, by which what happens on it is told. */
    static String name(TaskId task) {
        return TASK + task;
    }

    /** The name of the button that opens a task's menu. */
    static String menu(TaskId task) {
        return MENU + task;
    }

    private String face(ClientSummary client, @Nullable MemberName who, Instant now) {
        StringBuilder face = new StringBuilder(1_000);
        String whose = card.shut() ? Desk.text("desk.board.shut", client.name()) : client.name();
        face.append("<span class='small'>").append(safe(whose)).append("</span>");
        face.append("<a class='title' draggable='false' href='")
                .append(safe(Desk.visit().path("tasks/" + card.id())))
                .append("'>")
                .append(safe(card.title()))
                .append("</a><div class='foot-row'>");
        face.append(LaneBadge.markup(card.lane())).append(when(client, now));
        if (card.network() != null) {
            face.append("<span class='small'>")
                    .append(safe(card.network().title()))
                    .append("</span>");
        }
        if (who != null) {
            face.append("<span class='avatar' aria-hidden='true' title='")
                    .append(safe(who.name()))
                    .append("'>")
                    .append(safe(who.initials()))
                    .append("</span>");
        }
        face.append("</div>");
        return card.state().isOpen() ? face.append(button()).toString() : face.toString();
    }

    private String when(ClientSummary client, Instant now) {
        String due = When.due(card.due(), client.zone());
        boolean late = card.due() != null && card.state().isOpen() && card.due().isBefore(now);
        return late
                ? "<span class='small alarm'>" + safe(Desk.text("desk.board.is-late", due)) + "</span>"
                : "<span class='small'>" + safe(due) + "</span>";
    }

    private String button() {
        return "<button type='button' class='more' aria-haspopup='dialog' id='" + menu(card.id()) + "' aria-label='"
                + safe(Desk.text("desk.board.move", card.title())) + "'>⋯</button>";
    }

    private static String safe(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
