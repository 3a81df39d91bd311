package io.countersign.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.countersign.base.ui.Desk;
import io.countersign.tasks.BoardCard;
import io.countersign.tasks.BoardColumn;
import io.countersign.tasks.TaskId;
import io.countersign.tasks.TaskState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** One column of the board: its tasks in their order, how many there are, and the way to those further down. */
class BoardStack extends Section {

    static final String PRESSED = "event.target.closest('.more') !== null";
    static final String CARRIED = "event.target.classList.contains('tile')";
    static final String TILE = "event.target.closest('.tile').id";

    /** Puts the drawn tiles into an order, with the new ones among them; what stays is not touched, nor is its focus. */
    private static final String PATCH = """
            const fresh = document.createElement('template');
            fresh.innerHTML = $1;
            const known = new Map([...this.children].map(tile => [tile.id, tile]));
            for (const tile of [...fresh.content.children]) {
              known.get(tile.id)?.remove();
              known.set(tile.id, tile);
            }
            const wanted = new Set($0);
            [...this.children].filter(tile => !wanted.has(tile.id)).forEach(tile => tile.remove());
            $0.forEach((id, place) => {
              if (this.children[place] !== known.get(id)) {
                this.insertBefore(known.get(id), this.children[place] ?? null);
              }
            });""";

    private final TaskState state;
    private final Function<BoardCard, BoardTile> draw;
    private final Span count = new Span();
    private final Div tiles = new Div();
    private final Button more;
    private List<BoardTile> shown = List.of();
    private boolean drawn;

    /**
     * @param menu opens the menu of a card whose button was pressed
     * @param carried hears which card is being carried elsewhere
     */
    BoardStack(
            TaskState state,
            Function<BoardCard, BoardTile> draw,
            Consumer<BoardStack> further,
            Consumer<BoardCard> menu,
            Consumer<BoardCard> carried) {
        this.state = state;
        this.draw = draw;
        this.more = new Button(Desk.text("desk.board.more"), click -> further.accept(this));
        more.addThemeNames("small", "tertiary");
        more.setAriaLabel(Desk.text("desk.board.more-of", Desk.text("desk.state." + state)));
        count.addClassName("muted");
        H2 heading = new H2(Desk.text("desk.state." + state));
        heading.add(count);
        tiles.addClassName("tiles");
        listen("click", PRESSED, menu);
        listen("dragstart", CARRIED, carried);
        addClassName("column");
        add(heading, tiles, more);
    }

    private void listen(String event, String where, Consumer<BoardCard> heard) {
        tiles.getElement()
                .addEventListener(
                        event,
                        happened -> card(happened.getEventData().path(TILE).asString(""))
                                .ifPresent(heard))
                .setFilter(where)
                .addEventData(TILE);
    }

    private Optional<BoardCard> card(String name) {
        return shown.stream()
                .map(BoardTile::card)
                .filter(card -> BoardTile.name(card.id()).equals(name))
                .findFirst();
    }

    TaskState state() {
        return state;
    }

    /** The tiles it shows, from the top. */
    List<BoardTile> tiles() {
        return shown;
    }

    /** How many cards it shows. */
    int shown() {
        return shown.size();
    }

    /** Shows a column from its top; a tile whose card says the same stays as it is, with whatever has the focus in it. */
    void show(BoardColumn column) {
        Map<TaskId, BoardTile> known = new HashMap<>();
        shown.forEach(tile -> known.put(tile.card().id(), tile));
        List<BoardTile> wanted = new ArrayList<>();
        StringBuilder fresh = new StringBuilder();
        for (BoardCard card : column.cards()) {
            BoardTile tile = known.get(card.id());
            if (tile == null || !tile.card().equals(card)) {
                tile = draw.apply(card);
                fresh.append(tile.markup());
            }
            wanted.add(tile);
        }
        draw(wanted, fresh.toString());
        String many = column.isLong() ? BoardColumn.COUNTED + "+" : Integer.toString(column.counted());
        count.setText(" " + many);
        more.setVisible(column.hasMore());
    }

    private void draw(List<BoardTile> wanted, String fresh) {
        if (!drawn) {
            tiles.getElement().setProperty("innerHTML", fresh);
        } else if (!wanted.equals(shown)) {
            List<String> order = wanted.stream()
                    .map(tile -> BoardTile.name(tile.card().id()))
                    .toList();
            tiles.getElement().executeJs(PATCH, order, fresh);
        }
        shown = List.copyOf(wanted);
        drawn = true;
    }
}
