package io.countersign.desk;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.agencies.MemberSummary;
import io.countersign.agencies.Membership;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;
import io.countersign.delegation.rules.Lane;
import io.countersign.tasks.BoardCard;
import io.countersign.tasks.TaskAssignment;
import io.countersign.tasks.TaskMoves;
import io.countersign.tasks.TaskState;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;

/** What can be done with a task without leaving the board: into another column, to somebody else. */
@SpringComponent
class BoardMenu {

    private final TaskMoves moves;
    private final TaskAssignment assignment;
    private final Membership membership;

    BoardMenu(TaskMoves moves, TaskAssignment assignment, Membership membership) {
        this.moves = moves;
        this.assignment = assignment;
        this.membership = membership;
    }

    /** Opens the menu of a card beside its button; meanwhile it lives in the place that is given. */
    void open(BoardCard card, HasComponents place, Runnable again) {
        Popover menu = new Popover();
        menu.setFor(BoardTile.menu(card.id()));
        menu.setModal(true);
        menu.setAutofocus(true);
        menu.setAriaLabel(Desk.text("desk.board.move", card.title()));
        Div lines = new Div();
        lines.addClassNames("stack", "move-menu");
        for (TaskState column : columns(card)) {
            lines.add(line(card, column, menu, again));
        }
        lines.add(card.lane() == Lane.VOICE ? new Paragraph(Desk.text("desk.board.voice")) : people(card, menu, again));
        menu.add(lines);
        menu.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                menu.removeFromParent();
            }
        });
        place.add(menu);
        menu.open();
    }

    /** Puts a card into a column, or says why not. */
    void move(BoardCard card, TaskState column, Runnable again) {
        if (card.state() != column) {
            tell(
                    () -> moves.move(Desk.actor(), card.id(), column),
                    Desk.text("desk.board.moved", card.title(), Desk.text("desk.state." + column)),
                    again);
        }
    }

    private static List<TaskState> columns(BoardCard card) {
        return switch (card.state()) {
            case TODO -> card.lane() == Lane.VOICE ? List.of() : List.of(TaskState.DOING, TaskState.DONE);
            case DOING -> card.lane() == Lane.VOICE ? List.of() : List.of(TaskState.DONE);
            case WAITING, PROPOSED, DONE, DROPPED -> List.of();
        };
    }

    private Button line(BoardCard card, TaskState column, Popover menu, Runnable again) {
        Button line = new Button(Desk.text("desk.board.to", Desk.text("desk.state." + column)), click -> {
            menu.close();
            move(card, column, again);
        });
        line.addThemeName("small");
        return line;
    }

    private Select<MemberSummary> people(BoardCard card, Popover menu, Runnable again) {
        Select<MemberSummary> who = new Select<>();
        who.setLabel(Desk.text("requests.assignee"));
        List<MemberSummary> staff = membership.staffOf(Desk.actor(), card.client());
        who.setItems(staff);
        who.setItemLabelGenerator(MemberSummary::name);
        who.setPlaceholder(Desk.text("requests.nobody"));
        staff.stream().filter(one -> one.id().equals(card.assignee())).forEach(who::setValue);
        who.addValueChangeListener(chosen -> {
            menu.close();
            MemberSummary one = chosen.getValue();
            tell(
                    () -> assignment.assign(Desk.actor(), card.id(), one.id()),
                    Desk.text("desk.task.given", one.name()),
                    again);
        });
        return who;
    }

    private static void tell(Runnable gesture, String done, Runnable again) {
        try {
            gesture.run();
            Notices.done(done);
        } catch (Refused | NotFound | OptimisticLockingFailureException refused) {
            Notices.show(refused);
        }
        again.run();
    }
}
