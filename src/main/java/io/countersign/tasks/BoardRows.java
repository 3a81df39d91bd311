package io.countersign.tasks;

import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.WayIn;
import io.countersign.base.AgencyId;
import io.countersign.base.ClientId;
import io.countersign.base.Identifier;
import io.countersign.base.MemberId;
import io.countersign.delegation.rules.Lane;
import io.countersign.delegation.rules.Reach;
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
import java.util.stream.Stream;
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
                              a.network, a.kind, a.owner_member_id = t.assignee_id owners,
                              (select group_concat(c.way_in) from access_card c
                               where c.agency_id = t.agency_id and c.account_id = t.account_id
                                 and c.holder_id = t.assignee_id and c.ended_at is null
                                 and c.since_at <= utc_timestamp(6)
                                 and (c.until_at is null or c.until_at > utc_timestamp(6))) ways
                            from task t
                            left join social_account a on a.agency_id = t.agency_id and a.id = t.account_id
                            where t.agency_id = :agency and t.id in (:ids)""")
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
                instant(row.getObject("board_at", LocalDateTime.class)),
                isShut(row));
    }

    private static boolean isShut(ResultSet row) throws SQLException {
        String network = row.getString("network");
        boolean inside = Lane.valueOf(row.getString("lane")) == Lane.SETUP
                && TaskState.valueOf(row.getString("state")).isOpen();
        if (!inside || network == null || row.getBytes("assignee_id") == null || row.getBoolean("owners")) {
            return false;
        }
        String ways = row.getString("ways");
        List<WayIn> held = ways == null
                ? List.of()
                : Stream.of(ways.split(",")).map(WayIn::valueOf).toList();
        return !Reach.of(
                        row.getString("title"),
                        NetworkName.valueOf(network),
                        AccountKind.valueOf(row.getString("kind")))
                .isOpenBy(held);
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}
