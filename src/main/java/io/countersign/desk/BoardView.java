package io.countersign.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.countersign.agencies.MemberName;
import io.countersign.base.MemberId;
import io.countersign.base.ui.AgencyFrame;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.EmptyState;
import io.countersign.base.ui.LiveScreens;
import io.countersign.base.ui.PageHeader;
import io.countersign.tasks.BoardCard;
import io.countersign.tasks.BoardColumn;
import io.countersign.tasks.BoardFilter;
import io.countersign.tasks.TaskBoard;
import io.countersign.tasks.TaskState;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The board: the work of all clients by where it stands, or of it what its address asks for. */
@Route(value = "board", layout = AgencyFrame.class)
@PermitAll
class BoardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** What only the browser can do: a tile that is carried pales, and Firefox carries nothing without data. */
    private static final String CARRYING = """
            this.addEventListener('dragstart', event => {
              if (event.target.classList.contains('tile')) {
                event.dataTransfer.setData('text/plain', '');
                event.dataTransfer.effectAllowed = 'move';
                setTimeout(() => event.target.classList.add('v-dragged'));
              }
            });
            this.addEventListener('dragend', event => event.target.classList.remove('v-dragged'));""";

    private final TaskBoard board;
    private final BoardPeople people;
    private final BoardMenu menu;
    private final Clock clock;
    private final Map<TaskState, BoardStack> stacks = new EnumMap<>(TaskState.class);
    private final Map<MemberId, MemberName> names = new HashMap<>();
    private final PageHeader header;
    private final Div body = new Div();
    private BoardFilter filter = BoardFilter.ALL;
    private ClientNames clients = new ClientNames(Map.of());
    private @Nullable BoardCard carried;

    BoardView(TaskBoard board, BoardPeople people, BoardMenu menu, LiveScreens live, Clock clock) {
        this.board = board;
        this.people = people;
        this.menu = menu;
        this.clock = clock;
        this.header = new PageHeader(getPageTitle());
        body.addClassNames("body", "board-body");
        add(header, body);
        live.follow(this, TaskBoard.ROOM, this::again);
    }

    @Override
    public String getPageTitle() {
        return Desk.text("desk.board");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = BoardAddress.read(event.getLocation().getQueryParameters());
        clients = people.clients();
        show(board.open(Desk.actor(), filter));
    }

    private void show(List<BoardColumn> columns) {
        name(columns);
        body.removeAll();
        stacks.clear();
        boolean empty = columns.stream().allMatch(column -> column.cards().isEmpty());
        BoardFilters filters = new BoardFilters(
                filter, clients, people.named(filter.person()), () -> people.all(clients), BoardView::go);
        if (!empty || !filter.isAll()) {
            body.add(filters);
        }
        if (empty) {
            body.add(nothing(filters));
        } else {
            body.add(columns());
        }
        fill(columns);
    }

    private EmptyState nothing(BoardFilters filters) {
        return filter.isAll()
                ? new EmptyState("board", Desk.text("desk.board.empty"), Desk.text("desk.board.empty.next"))
                : new EmptyState(
                        "search", Desk.text("desk.board.none"), Desk.text("desk.board.none.next"), filters.clear());
    }

    private Div columns() {
        Div row = new Div();
        row.addClassName("board");
        row.getElement().executeJs(CARRYING);
        for (TaskState state : TaskBoard.COLUMNS) {
            BoardStack stack = new BoardStack(
                    state, this::tile, this::further, card -> menu.open(card, row, this::again), this::carry);
            DropTarget.create(stack).addDropListener(drop -> drop(state));
            stacks.put(state, stack);
            row.add(stack);
        }
        return row;
    }

    private void fill(List<BoardColumn> columns) {
        int open = 0;
        boolean many = false;
        for (BoardColumn column : columns) {
            BoardStack stack = stacks.get(column.state());
            if (stack != null) {
                stack.show(column);
            }
            if (column.state().isOpen()) {
                open += Math.min(column.counted(), BoardColumn.COUNTED);
                many |= column.isLong();
            }
        }
        header.remark(Desk.text(
                many ? "desk.board.count.many" : "desk.board.count",
                open,
                clients.clients().size()));
    }

    /** Reads the board again, as far down as it is shown; what has not changed is not drawn again. */
    private void again() {
        List<BoardColumn> columns = new ArrayList<>();
        for (BoardColumn top : board.open(Desk.actor(), filter)) {
            BoardStack stack = stacks.get(top.state());
            columns.add(stack == null ? top : deepened(top, stack.shown()));
        }
        if (stacks.isEmpty()
                || columns.stream().allMatch(column -> column.cards().isEmpty())) {
            show(columns);
        } else {
            name(columns);
            fill(columns);
        }
    }

    private void further(BoardStack stack) {
        for (BoardColumn top : board.open(Desk.actor(), filter)) {
            if (top.state() == stack.state()) {
                BoardColumn column = deepened(top, stack.shown() + 1);
                name(List.of(column));
                stack.show(column);
            }
        }
    }

    private BoardColumn deepened(BoardColumn top, int cards) {
        BoardColumn column = top;
        while (column.hasMore() && column.cards().size() < cards) {
            column =
                    column.with(board.below(Desk.actor(), filter, column.cards().getLast()));
        }
        return column;
    }

    private void name(List<BoardColumn> columns) {
        Set<MemberId> unknown = new HashSet<>();
        columns.forEach(column -> column.cards().forEach(card -> {
            if (card.assignee() != null && !names.containsKey(card.assignee())) {
                unknown.add(card.assignee());
            }
        }));
        names.putAll(people.named(unknown));
    }

    private BoardTile tile(BoardCard card) {
        MemberName who = card.assignee() == null ? null : names.get(card.assignee());
        return new BoardTile(card, clients.get(card.client()), who, clock.instant());
    }

    private void carry(BoardCard card) {
        carried = card;
    }

    private void drop(TaskState onto) {
        BoardCard card = carried;
        carried = null;
        if (card != null) {
            menu.move(card, onto, this::again);
        }
    }

    private static void go(BoardFilter filter) {
        UI.getCurrentOrThrow().navigate(Desk.visit().slug() + "/board", BoardAddress.of(filter));
    }
}
