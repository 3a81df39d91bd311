package io.countersign.tasks.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import io.countersign.base.Refusal;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;
import io.countersign.delegation.rules.Stretch;
import io.countersign.delegation.ui.LaneBadge;
import io.countersign.tasks.BriefView;
import io.countersign.tasks.TaskSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The client's own words, with each task's piece marked in the colour of its lane and by its number. */
class BriefText extends Div {

    private record Piece(Stretch stretch, TaskSummary task, int number) {}

    BriefText(BriefView request) {
        addClassNames("card", "brief");
        getElement().setAttribute("lang", "").setAttribute("tabindex", "0").setAttribute("role", "region");
        getElement().setAttribute("aria-label", Desk.text("requests.as-written"));
        String text = request.brief().text();
        int written = 0;
        for (Piece piece : pieces(request)) {
            if (piece.stretch().start() >= written && piece.stretch().end() <= text.length()) {
                appendText(text.substring(written, piece.stretch().start()));
                getElement().appendChild(mark(piece, piece.stretch().of(text)));
                written = piece.stretch().end();
            }
        }
        appendText(text.substring(written));
    }

    private void appendText(String text) {
        if (!text.isEmpty()) {
            getElement().appendChild(Element.createText(text));
        }
    }

    private static List<Piece> pieces(BriefView request) {
        List<Piece> pieces = new ArrayList<>();
        int number = 0;
        for (TaskSummary task : request.tasks()) {
            number++;
            for (Stretch stretch : task.stretches()) {
                pieces.add(new Piece(stretch, task, number));
            }
        }
        pieces.sort(Comparator.comparingInt(piece -> piece.stretch().start()));
        return pieces;
    }

    private static Element mark(Piece piece, String words) {
        Element number = new Element("sup");
        number.setText(String.valueOf(piece.number()));
        number.setAttribute("data-number", "");
        Element mark = new Element("mark");
        mark.getClassList().add(LaneBadge.style(piece.task().lane()));
        mark.appendChild(number, Element.createText(words));
        return mark;
    }

    /** Asks the browser which words are marked, and answers with their place in the client's text. */
    void marked(Consumer<Stretch> place) {
        getElement().executeJs("""
                        const chosen = window.getSelection();
                        if (!chosen.rangeCount || !this.contains(chosen.anchorNode)) return '';
                        const range = chosen.getRangeAt(0);
                        const before = document.createRange();
                        before.selectNodeContents(this);
                        before.setEnd(range.startContainer, range.startOffset);
                        const plain = r => {
                          const f = r.cloneContents();
                          f.querySelectorAll('[data-number]').forEach(n => n.remove());
                          return f.textContent.length;
                        };
                        const start = plain(before);
                        return start + '-' + (start + plain(range));""").then(String.class, answer -> read(answer, place));
    }

    private static void read(String answer, Consumer<Stretch> place) {
        int dash = answer.indexOf('-');
        int start = dash < 0 ? 0 : Integer.parseInt(answer.substring(0, dash));
        int end = dash < 0 ? 0 : Integer.parseInt(answer.substring(dash + 1));
        if (end > start) {
            place.accept(new Stretch(start, end));
        } else {
            Notices.refusal(Refusal.by("tasks.add-nothing"));
        }
    }
}
