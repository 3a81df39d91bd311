package io.countersign.outside.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Question;
import io.countersign.outside.ReadingKeyId;
import io.countersign.outside.ReadingKeySummary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;

/** One key: its name, who made it, how long it holds, and when a program last read by it. */
class ReadingKeyRow extends ListItem {

    /**
     * @param managed whether who made it still manages the agency; a key holds no longer than that
     */
    ReadingKeyRow(ReadingKeySummary key, String maker, boolean managed, Instant now, Consumer<ReadingKeyId> revoke) {
        addClassName("item");
        Span name = new Span(key.name());
        name.addClassName("title");
        name.getElement().setAttribute("lang", "").setAttribute("dir", "auto");
        Span holds = new Span(
                key.isOpenAt(now) && !managed ? Desk.text("outside.holds.maker-gone", maker) : holds(key, now));
        Span used = new Span(Desk.text("outside.made", maker, day(key.madeAt())) + " · " + used(key));
        used.addClassName("muted");
        Div what = new Div(name, holds, used);
        what.addClassName("what");
        add(what);
        if (key.isOpenAt(now)) {
            Button end = new Button(Desk.text("outside.revoke"), click -> ask(key, revoke));
            end.setAriaLabel(Desk.text("outside.revoke.named", key.name()));
            Div side = new Div(end);
            side.addClassName("side");
            add(side);
        }
    }

    private static void ask(ReadingKeySummary key, Consumer<ReadingKeyId> revoke) {
        new Question(
                        Desk.text("outside.revoke.named", key.name()),
                        Desk.text("outside.revoke"),
                        () -> revoke.accept(key.id()),
                        new Paragraph(Desk.text("outside.revoke.what")))
                .open();
    }

    private static String holds(ReadingKeySummary key, Instant now) {
        if (key.revokedAt() != null) {
            return Desk.text("outside.holds.revoked", day(key.revokedAt()));
        }
        if (key.endsAt() == null) {
            return Desk.text("outside.holds");
        }
        String last = day(key.endsAt().minusNanos(1_000));
        return key.isOpenAt(now) ? Desk.text("outside.holds.until", last) : Desk.text("outside.holds.over", last);
    }

    private static String used(ReadingKeySummary key) {
        LocalDate day = key.lastUsedOn();
        return day == null ? Desk.text("outside.used.never") : Desk.text("outside.used", days().format(day));
    }

    private static String day(Instant moment) {
        return days().format(moment.atZone(Desk.zone()));
    }

    private static DateTimeFormatter days() {
        return DateTimeFormatter.ofPattern("d MMM yyyy", Desk.texts().locale());
    }
}
