package io.countersign.sandbox.x;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The failures ordered for accounts, served in the order in which they were ordered. */
@Repository("sandboxXFaults")
class Faults {

    private final JdbcTemplate jdbc;
    private final Transactions transactions;

    Faults(JdbcTemplate jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** An order: what goes wrong, how many times more, with which words, unseen for how many reads. */
    record Order(long id, long account, XFault kind, int times, String detail, int hiddenReads) {}

    void order(long account, XFault kind, int times, String detail, int hiddenReads) {
        if (times < 1 || hiddenReads < 0) {
            throw new IllegalArgumentException("A failure is ordered at least once, with reads of 0 or more");
        }
        jdbc.update(
                "insert into sandbox_x_fault (account_id, kind, times_left, detail, hidden_reads) values (?, ?, ?, ?, ?)",
                account,
                kind.name(),
                times,
                detail,
                hiddenReads);
    }

    /** Takes the next failure due for an account, if any is. */
    Optional<Order> take(long account) {
        return transactions.in(() -> {
            Optional<Order> next = jdbc
                    .query(
                            "select * from sandbox_x_fault where account_id = ? order by id limit 1 for update",
                            (row, n) -> read(row),
                            account)
                    .stream()
                    .findFirst();
            next.ifPresent(this::used);
            return next;
        });
    }

    private void used(Order order) {
        jdbc.update("update sandbox_x_fault set times_left = times_left - 1 where id = ?", order.id());
        jdbc.update("delete from sandbox_x_fault where id = ? and times_left < 1", order.id());
    }

    List<Order> all() {
        return jdbc.query("select * from sandbox_x_fault order by account_id, id", (row, n) -> read(row));
    }

    void cancel(long account) {
        jdbc.update("delete from sandbox_x_fault where account_id = ?", account);
    }

    private static Order read(ResultSet row) throws SQLException {
        return new Order(
                row.getLong("id"),
                row.getLong("account_id"),
                XFault.valueOf(row.getString("kind")),
                row.getInt("times_left"),
                row.getString("detail"),
                row.getInt("hidden_reads"));
    }
}
