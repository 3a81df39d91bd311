package io.countersign.sandbox.facebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The failures ordered for Pages, served in the order in which they were ordered. */
@Repository("sandboxFacebookFaults")
class Faults {

    private final JdbcTemplate jdbc;

    Faults(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An order: what goes wrong, how many times more, with which words, unseen for how many reads. */
    record Order(long id, long page, FacebookFault kind, int times, String detail, int hiddenReads) {}

    void order(long page, FacebookFault kind, int times, String detail, int hiddenReads) {
        if (times < 1 || hiddenReads < 0) {
            throw new IllegalArgumentException("A failure is ordered at least once, with reads of 0 or more");
        }
        jdbc.update(
                "insert into sandbox_facebook_fault (page_id, kind, times_left, detail, hidden_reads)"
                        + " values (?, ?, ?, ?, ?)",
                page,
                kind.name(),
                times,
                detail,
                hiddenReads);
    }

    /** Takes the next failure due for a Page, if any is and nobody else took it first. */
    Optional<Order> take(long page) {
        return all().stream()
                .filter(order -> order.page() == page)
                .filter(order -> jdbc.update(
                                "update sandbox_facebook_fault set times_left = times_left - 1"
                                        + " where id = ? and times_left > 0",
                                order.id())
                        == 1)
                .findFirst();
    }

    List<Order> all() {
        return jdbc.query(
                "select * from sandbox_facebook_fault where times_left > 0 order by page_id, id",
                (row, n) -> read(row));
    }

    void cancel(long page) {
        jdbc.update("delete from sandbox_facebook_fault where page_id = ?", page);
    }

    private static Order read(ResultSet row) throws SQLException {
        return new Order(
                row.getLong("id"),
                row.getLong("page_id"),
                FacebookFault.valueOf(row.getString("kind")),
                row.getInt("times_left"),
                row.getString("detail"),
                row.getInt("hidden_reads"));
    }
}
