package io.countersign.desk.calendar;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Section;
import io.countersign.base.ui.Desk;
import java.time.LocalDate;

/** Lets the items of a page be carried to another day, by hand or by a button that asks when. */
class Carrying {

    private final Moving moving;
    private final Runnable again;

    /**
     * @param again shows the page anew
     */
    Carrying(Moving moving, Runnable again) {
        this.moving = moving;
        this.again = again;
    }

    /** What cannot be moved can be carried too: then it is said why it stays. */
    void from(Tile tile) {
        DragSource<Tile> source = DragSource.create(tile);
        source.setDragData(tile.item());
        source.setEffectAllowed(EffectAllowed.MOVE);
        if (tile.item().matter().stage().isMovable()) {
            tile.add(button(tile));
        }
    }

    /** What is dropped on a day keeps its time of day. */
    void onto(Section section, LocalDate day) {
        DropTarget<Section> target = DropTarget.create(section);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(drop -> drop.getDragData()
                .filter(Item.class::isInstance)
                .map(Item.class::cast)
                .ifPresent(item -> moving.to(item, item.onDay(day), again)));
    }

    private Button button(Tile tile) {
        Button move = new Button(
                Desk.text("calendar.move"),
                click -> new MoveDialog(tile.item(), tile.words(), when -> moving.to(tile.item(), when, again)).open());
        move.addClassName("move");
        move.addThemeName("small");
        move.setAriaLabel(Desk.text("calendar.move.of", tile.words()));
        return move;
    }
}
