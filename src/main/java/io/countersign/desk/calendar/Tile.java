package io.countersign.desk.calendar;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.countersign.accounts.AccountSummary;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Icon;
import io.countersign.delegation.ui.LaneBadge;

/** Something in the calendar as a reader sees it: whole in a day or a week, on one line in a month. */
class Tile extends ListItem {

    private final Item item;

    private Tile(Item item) {
        this.item = item;
        addClassNames(
                "entry",
                LaneBadge.style(item.matter().lane()),
                "tone-" + stage().tone().style());
    }

    /** With everything that is known of it. */
    static Tile whole(Item item) {
        Tile tile = new Tile(item);
        Span place = span("place", Times.place(item));
        Div top = new Div(span("time", Times.time(item)), place);
        top.addClassName("top-line");
        Div foot = new Div(new LaneBadge(item.matter().lane()), span("small", tile.network()));
        foot.addClassName("foot-line");
        tile.add(top, tile.link(tile.words()), span("small", item.client().name()), foot, tile.standing());
        return tile;
    }

    /** On one line; what does not fit is still read out. */
    static Tile line(Item item) {
        Tile tile = new Tile(item);
        tile.addClassName("line");
        Anchor link = tile.link("");
        link.add(
                new LaneBadge(item.matter().lane()),
                span("time", Times.time(item)),
                span("words", tile.words()),
                new Icon(tile.stage().icon()));
        link.setAriaLabel(tile.readOut());
        link.getElement().setAttribute("title", tile.readOut());
        tile.add(link);
        return tile;
    }

    Item item() {
        return item;
    }

    /** What it is called by a button beside it. */
    String words() {
        String words = item.matter().words();
        return words.isEmpty() ? Desk.text("calendar.no-words") : words;
    }

    private Stage stage() {
        return item.matter().stage();
    }

    private Anchor link(String words) {
        Anchor link = new Anchor(Desk.visit().path(item.matter().page()), words);
        link.addClassName("title");
        link.getElement().setAttribute("draggable", "false").setAttribute("dir", "auto");
        return link;
    }

    private Span standing() {
        Span standing = new Span(new Icon(stage().icon()), new Span(stageWords()));
        standing.addClassName("standing");
        return standing;
    }

    private String stageWords() {
        return Desk.text("calendar.stage." + stage(), network());
    }

    private String network() {
        AccountSummary account = item.account();
        return account == null ? "" : account.network().title();
    }

    private String readOut() {
        String kind = LaneBadge.word(item.matter().lane()) + ": " + stageWords();
        return Desk.text(
                "calendar.item", Times.time(item), words(), item.client().name(), kind);
    }

    private static Span span(String style, String words) {
        Span span = new Span(words);
        span.addClassName(style);
        span.setVisible(!words.isEmpty());
        return span;
    }
}
