package io.countersign.tasks;

import io.countersign.accounts.NetworkName;
import io.countersign.base.AgencyId;
import io.countersign.base.ClientId;
import io.countersign.base.Identifier;
import io.countersign.base.MemberId;
import io.countersign.delegation.rules.Lane;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the board: each column's ids out of its index, then the rows of the cards that are shown, and no others. */
@Component
class BoardRows {

    /** How many cards a column shows at first, and how many more at a time. */
    static final int PAGE = 25;

    private final JdbcClient database;

    BoardRows(JdbcClient database) {
        this.database = database;
    }

    /** The tops of columns: one question for the ids of all of them. */
    List<BoardColumn> tops(BoardQuery query, Collection<TaskState> states) {
        Map<TaskState, List<TaskId>> ids = new EnumMap<>(TaskState.class);
        List<TaskState> asked =
                states.stream().filter(state -> !query.isVain(state)).toList();
        if (!asked.isEmpty()) {
            database.sql(query.idsOfAll(asked))
                    .params(query.details(BoardColumn.COUNTED + 1, null))
                    .query(row -> {
                        ids.computeIfAbsent(TaskState.valueOf(row.getString(1)), state -> new ArrayList<>())
                                .add(new TaskId(Identifier.uuid(row.getBytes(2))));
                    });
        }
        return columns(query, states, ids);
    }

    /** How many tasks stand in all these columns together; of each no more than are counted. */
    int count(BoardQuery query, Collection<TaskState> states) {
        List<TaskState> asked =
                states.stream().filter(state -> !query.isVain(state)).toList();
        return asked.isEmpty()
                ? 0
                : database.sql(query.countOfAll(asked))
                        .params(query.details(BoardColumn.COUNTED + 1, null))
                        .query(Integer.class)
                        .single();
    }

    /** What stands below a card in its column. */
    BoardColumn below(BoardQuery query, BoardCard card) {
        var state = card.state();
        return columns(query, List.of(state), Map.of(state, ids(query, state, card)))
                .getFirst();
    }

    /** The ids of a column, one more than is ever counted. */
    List<TaskId> ids(BoardQuery query, TaskState state, @Nullable BoardCard below) {
        if (query.isVain(state)) {
            return List.of();
        }
        return database.sql(query.ids(state, below != null))
                .params(query.details(BoardColumn.COUNTED + 1, below))
                .query((row, number) -> new TaskId(Identifier.uuid(row.getBytes(1))))
                .list();
    }

    private List<BoardColumn> columns(
            BoardQuery query, Collection<TaskState> states, Map<TaskState, List<TaskId>> ids) {
        List<TaskId> shown = states.stream()
                .flatMap(state -> ids.getOrDefault(state, List.of()).stream().limit(PAGE))
                .toList();
        Map<TaskId, BoardCard> cards = cards(query.agency(), shown);
        List<BoardColumn> columns = new ArrayList<>();
        for (TaskState state : states) {
            List<TaskId> all = ids.getOrDefault(state, List.of());
            List<BoardCard> top = new ArrayList<>();
            all.stream().limit(PAGE).forEach(id -> {
                BoardCard card = cards.get(id);
                if (card != null) {
                    top.add(card);
                }
            });
            columns.add(new BoardColumn(state, top, all.size()));
        }
        return columns;
    }

    private Map<TaskId, BoardCard> cards(AgencyId agency, List<TaskId> ids) {
        Map<TaskId, BoardCard> cards = new HashMap<>();
        if (!ids.isEmpty()) {
            database.sql("""
                            select t.id, t.client_id, t.lane, t.state, t.title, t.assignee_id, t.due_at, t.board_at,
                              (select a.network from social_account a
                               where a.agency_id = t.agency_id and a.id = t.account_id) network
                            from task t where t.agency_id = :agency and t.id in (:ids)""")
                    .param("agency", agency.bytes())
                    .param("ids", ids.stream().map(id -> id.bytes()).toList())
                    .query((row, number) -> card(row))
                    .list()
                    .forEach(card -> cards.put(card.id(), card));
        }
        return cards;
    }

    private static BoardCard card(ResultSet row) throws SQLException {
        byte[] assignee = row.getBytes("assignee_id");
        LocalDateTime due = row.getObject("due_at", LocalDateTime.class);
        String network = row.getString("network");
        return new BoardCard(
                new TaskId(Identifier.uuid(row.getBytes("id"))),
                new ClientId(Identifier.uuid(row.getBytes("client_id"))),
                Lane.valueOf(row.getString("lane")),
                TaskState.valueOf(row.getString("state")),
                row.getString("title"),
                assignee == null ? null : new MemberId(Identifier.uuid(assignee)),
                due == null ? null : instant(due),
                network == null ? null : NetworkName.valueOf(network),
                instant(row.getObject("board_at", LocalDateTime.class)));
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}
