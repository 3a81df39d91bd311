package io.countersign.bench;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The same hundred rows of a board by plain JDBC: what no board over this database can be faster than. */
final class PlainBoard {

    private final DataSource database;

    PlainBoard(Benched application) {
        this.database = application.bean(DataSource.class);
    }

    /** Reads a board; answers how long it took. */
    long open(BoardAgencies.Filled agency) throws SQLException {
        long begun = System.nanoTime();
        int rows = 0;
        try (var connection = database.getConnection()) {
            for (String state : List.of("TODO", "DOING", "WAITING", "DONE")) {
                String down = state.equals("DONE") ? " desc" : "";
                try (var select = connection.prepareStatement("select id, client_id, lane, title, assignee_id, due_at"
                        + " from task force index (task_board) where agency_id = ? and state = ? order by board_at"
                        + down + ", id" + down + " limit 25")) {
                    select.setBytes(
                            1, BoardAgencies.bytes(agency.actor().agency().value()));
                    select.setString(2, state);
                    try (var result = select.executeQuery()) {
                        while (result.next()) {
                            rows += result.getString("title").isEmpty() ? 0 : 1;
                        }
                    }
                }
            }
        }
        long taken = System.nanoTime() - begun;
        if (rows != 100) {
            throw new SQLException("a board of " + rows + " rows");
        }
        return taken;
    }
}
