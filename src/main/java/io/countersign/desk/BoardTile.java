package io.countersign.desk;

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
 * A task on the board: whose it is, what it is, its lane, when it is due, where it goes, and who has it. It is a piece of
 * markup and no component: a board shows a hundred of them, and its columns hear what happens on them.
 *
 * @param markup what the browser draws, with everything escaped that somebody typed
 */
record BoardTile(BoardCard card, String markup) {

    private static final String TASK = "task-";
    private static final String MENU = "menu-";

    static BoardTile of(BoardCard card, ClientSummary client, @Nullable MemberName who, Instant now) {
        return new BoardTile(card, new Face(card, client, who, now).markup());
    }

    /** The name of a tile in the page, by which what happens on it is told. */
    static String name(TaskId task) {
        return TASK + task;
    }

    /** The name of the button that opens a task's menu. */
    static String menu(TaskId task) {
        return MENU + task;
    }

    /** What is drawn of a card, and of what is not in it but belongs to it. */
    private record Face(
            BoardCard card, ClientSummary client, @Nullable MemberName who, Instant now) {

        String markup() {
            StringBuilder face = new StringBuilder(1_000);
            boolean open = card.state().isOpen();
            face.append("<div class='card tile ")
                    .append(LaneBadge.style(card.lane()))
                    .append("' id='")
                    .append(name(card.id()))
                    .append(open ? "' draggable='true'>" : "'>");
            String whose = card.shut() ? Desk.text("desk.board.shut", client.name()) : client.name();
            face.append(small(whose));
            face.append("<a class='title' draggable='false' href='")
                    .append(safe(Desk.visit().path("tasks/" + card.id())))
                    .append("'>")
                    .append(safe(card.title()))
                    .append("</a><div class='foot-row'>");
            face.append(LaneBadge.markup(card.lane())).append(when());
            if (card.network() != null) {
                face.append(small(card.network().title()));
            }
            if (open && (who == null || who.isGone())) {
                face.append("<span class='small alarm'>")
                        .append(safe(Desk.text("requests.nobody")))
                        .append("</span>");
            } else if (who != null) {
                face.append("<span class='avatar' aria-hidden='true' title='")
                        .append(safe(who.name()))
                        .append("'>")
                        .append(safe(who.initials()))
                        .append("</span>");
            }
            face.append("</div>");
            return face.append(open ? button() : "").append("</div>").toString();
        }

        private String when() {
            String due = When.due(card.due(), client.zone());
            boolean late =
                    card.due() != null && card.state().isOpen() && card.due().isBefore(now);
            return late
                    ? "<span class='small alarm'>" + safe(Desk.text("desk.board.is-late", due)) + "</span>"
                    : small(due);
        }

        private String button() {
            return "<button type='button' class='more' aria-haspopup='dialog' id='" + menu(card.id()) + "' aria-label='"
                    + safe(Desk.text("desk.board.move", card.title())) + "'>⋯</button>";
        }

        private static String small(String words) {
            return "<span class='small'>" + safe(words) + "</span>";
        }

        private static String safe(String words) {
            return HtmlUtils.htmlEscape(words, "UTF-8");
        }
    }
}
