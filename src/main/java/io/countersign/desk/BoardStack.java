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

    private final TaskState state;
    private final Function<BoardCard, BoardTile> draw;
    private final Span count = new Span();
    private final Div tiles = new Div();
    private final Button more;

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
        return tiles.getChildren()
                .map(BoardTile.class::cast)
                .map(BoardTile::card)
                .filter(card -> BoardTile.name(card.id()).equals(name))
                .findFirst();
    }

    TaskState state() {
        return state;
    }

    /** How many cards it shows. */
    int shown() {
        return tiles.getComponentCount();
    }

    /** Shows a column from its top; a tile whose card says the same stays as it is, with whatever has the focus in it. */
    void show(BoardColumn column) {
        Map<TaskId, BoardTile> known = new HashMap<>();
        tiles.getChildren()
                .map(BoardTile.class::cast)
                .forEach(tile -> known.put(tile.card().id(), tile));
        List<BoardTile> wanted = new ArrayList<>();
        for (BoardCard card : column.cards()) {
            BoardTile tile = known.get(card.id());
            wanted.add(tile != null && tile.card().equals(card) ? tile : draw.apply(card));
        }
        known.values().stream().filter(tile -> !wanted.contains(tile)).forEach(tiles::remove);
        for (int place = 0; place < wanted.size(); place++) {
            if (place >= shown() || tiles.getComponentAt(place) != wanted.get(place)) {
                tiles.addComponentAtIndex(place, wanted.get(place));
            }
        }
        String many = column.isLong() ? BoardColumn.COUNTED + "+" : Integer.toString(column.counted());
        count.setText(" " + many);
        more.setVisible(column.hasMore());
    }
}
