package io.countersign.desk;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.countersign.agencies.MemberName;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.base.Reading;
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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Reading reading;
    private final Clock clock;
    private final Map<TaskState, BoardStack> stacks = new EnumMap<>(TaskState.class);
    private final Map<MemberId, MemberName> names = new HashMap<>();
    private final PageHeader header;
    private final Div body = new Div();
    private BoardFilter filter = BoardFilter.ALL;
    private ClientNames clients = new ClientNames(Map.of());
    private boolean alone;
    private @Nullable BoardCard carried;

    BoardView(TaskBoard board, BoardPeople people, BoardMenu menu, Reading reading, LiveScreens live, Clock clock) {
        this.board = board;
        this.people = people;
        this.menu = menu;
        this.reading = reading;
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
        show(reading.as(Desk.actor(), visitor -> {
            clients = people.clients(visitor);
            alone = people.alone(visitor);
            return named(visitor, board.open(visitor, filter));
        }));
    }

    private void show(List<BoardColumn> columns) {
        body.removeAll();
        stacks.clear();
        boolean empty = columns.stream().allMatch(column -> column.cards().isEmpty());
        MemberName only = filter.person() == null ? null : names.get(filter.person());
        BoardFilters filters = new BoardFilters(filter, clients, only, () -> people.all(clients), BoardView::go);
        filters.hidePerson(alone);
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
        row.getElement().addEventListener("dragend", over -> carried = null);
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
        List<BoardColumn> columns = reading.as(
                Desk.actor(),
                visitor -> named(
                        visitor,
                        board.open(visitor, filter).stream()
                                .map(top -> deepened(visitor, top, shown(top)))
                                .toList()));
        if (stacks.isEmpty()
                || columns.stream().allMatch(column -> column.cards().isEmpty())) {
            show(columns);
        } else {
            fill(columns);
        }
    }

    private int shown(BoardColumn column) {
        BoardStack stack = stacks.get(column.state());
        return stack == null ? 0 : stack.shown();
    }

    private void further(BoardStack stack) {
        reading.as(
                        Desk.actor(),
                        visitor -> named(
                                visitor,
                                board.open(visitor, filter).stream()
                                        .filter(top -> top.state() == stack.state())
                                        .map(top -> deepened(visitor, top, stack.shown() + 1))
                                        .toList()))
                .forEach(stack::show);
    }

    private BoardColumn deepened(Actor visitor, BoardColumn top, int cards) {
        BoardColumn column = top;
        while (column.hasMore() && column.cards().size() < cards) {
            column = column.with(board.below(visitor, filter, column.cards().getLast()));
        }
        return column;
    }

    /** Learns the names of those who are named on the cards and in the filter. */
    private List<BoardColumn> named(Actor visitor, List<BoardColumn> columns) {
        Set<MemberId> unknown = columns.stream()
                .flatMap(column -> column.cards().stream())
                .map(BoardCard::assignee)
                .filter(Objects::nonNull)
                .collect(toSet());
        if (filter.person() != null) {
            unknown.add(filter.person());
        }
        unknown.removeAll(names.keySet());
        names.putAll(people.named(visitor, unknown));
        return columns;
    }

    private BoardTile tile(BoardCard card) {
        MemberName who = card.assignee() == null ? null : names.get(card.assignee());
        return BoardTile.of(card, clients.get(card.client()), who, clock.instant());
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
