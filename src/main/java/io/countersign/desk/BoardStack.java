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
import java.util.function.Consumer;
import java.util.function.Function;

/** One column of the board: its tasks in their order, how many there are, and the way to those further down. */
class BoardStack extends Section {

    private final TaskState state;
    private final Function<BoardCard, BoardTile> draw;
    private final Span count = new Span();
    private final Div tiles = new Div();
    private final Button more;

    BoardStack(TaskState state, Function<BoardCard, BoardTile> draw, Consumer<BoardStack> further) {
        this.state = state;
        this.draw = draw;
        this.more = new Button(Desk.text("desk.board.more"), click -> further.accept(this));
        more.addThemeNames("small", "tertiary");
        more.setAriaLabel(Desk.text("desk.board.more-of", Desk.text("desk.state." + state)));
        count.addClassName("muted");
        H2 heading = new H2(Desk.text("desk.state." + state));
        heading.add(count);
        tiles.addClassName("tiles");
        addClassName("column");
        add(heading, tiles, more);
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
