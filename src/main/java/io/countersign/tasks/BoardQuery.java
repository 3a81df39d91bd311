package io.countersign.tasks;

import static java.util.stream.Collectors.joining;

import io.countersign.base.AgencyId;
import io.countersign.base.ClientId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The question the board asks of one column, in the order of one index, so that the answer costs the same however long
 * the column is.
 *
 * @param clients the clients to show, or null for every client of the agency
 */
record BoardQuery(AgencyId agency, @Nullable List<ClientId> clients, BoardFilter filter, Instant now) {

    /** The ids of a column from its top, or from below a card. */
    String ids(TaskState state, boolean below) {
        StringBuilder sql = new StringBuilder("select id from task force index (" + index() + ")"
                + " where agency_id = :agency and state = '" + state + "'");
        sql.append(clients == null ? "" : " and client_id in (:clients)");
        sql.append(filter.person() == null ? "" : " and assignee_id = :person");
        sql.append(filter.lanes().isEmpty() ? "" : " and lane in (:lanes)");
        sql.append(filter.late() ? " and board_at < :now" : "");
        sql.append(filter.words().isEmpty() ? "" : " and title collate utf8mb4_general_ci like :words escape '!'");
        if (below) {
            sql.append(
                    state == TaskState.DONE
                            ? " and board_at <= :at and (board_at < :at or id < :id)"
                            : " and board_at >= :at and (board_at > :at or id > :id)");
        }
        sql.append(state == TaskState.DONE ? " order by board_at desc, id desc" : " order by board_at, id");
        return sql.append(" limit :size").toString();
    }

    /** The ids of several columns from their tops, each beside the state of its column. */
    String idsOfAll(Collection<TaskState> states) {
        return each(states, "select '%s' state, top.* from (%s) top", " union all ");
    }

    /** How many ids {@link #idsOfAll} finds. */
    String countOfAll(Collection<TaskState> states) {
        return "select " + each(states, "(select count(*) from (%2$s) %1$s)", " + ");
    }

    private String each(Collection<TaskState> states, String part, String between) {
        return states.stream()
                .map(state -> part.formatted(state, ids(state, false)))
                .collect(joining(between));
    }

    /** Whether nothing can be found: what has ended is late no more, and nobody's clients have no tasks. */
    boolean isVain(TaskState state) {
        return (filter.late() && !state.isOpen()) || (clients != null && clients.isEmpty());
    }

    Map<String, Object> details(int size, @Nullable BoardCard below) {
        Map<String, Object> details = new HashMap<>();
        details.put("agency", agency.bytes());
        details.put("size", size);
        details.put("now", utc(now));
        details.put("lanes", filter.lanes().stream().map(Enum::name).toList());
        details.put("words", "%" + filter.words().replaceAll("([!%_])", "!$1") + "%");
        if (clients != null) {
            details.put("clients", clients.stream().map(one -> one.bytes()).toList());
        }
        if (filter.person() != null) {
            details.put("person", filter.person().bytes());
        }
        if (below != null) {
            details.put("at", utc(below.at()));
            details.put("id", below.id().bytes());
        }
        return details;
    }

    private String index() {
        if (filter.person() != null) {
            return "task_board_person";
        }
        return clients != null && clients.size() == 1 ? "task_board_client" : "task_board";
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
