package io.countersign.sandbox.x;

import io.countersign.sandbox.Utc;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Counts every call that arrives in the name of an account, refused ones too, and how much of its allowance is used. */
@Repository("sandboxXRates")
class Rates {

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Transactions transactions;
    private final XSettings settings;

    Rates(JdbcTemplate jdbc, Clock clock, Transactions transactions, XSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transactions = transactions;
        this.settings = settings;
    }

    /** How an account stands with one kind of call. */
    record Standing(int limit, int used, Instant reset) {

        boolean exceeded() {
            return used > limit;
        }

        int remaining() {
            return Math.max(0, limit - used);
        }
    }

    void received(long account, Call call) {
        LocalDateTime now = Utc.column(clock.instant());
        jdbc.update(
                "insert into sandbox_x_rate (account_id, call_name, received, used, window_start)"
                        + " values (?, ?, 1, 0, ?) on duplicate key update received = received + 1",
                account,
                call.name(),
                now);
    }

    /** Uses one call of the allowance; a window that is over, or that a clock set back left in the future, starts anew. */
    Standing use(long account, Call call) {
        Instant now = clock.instant();
        return transactions.in(() -> {
            jdbc.update(
                    "update sandbox_x_rate set used = 0, window_start = ?"
                            + " where account_id = ? and call_name = ? and (window_start <= ? or window_start > ?)",
                    Utc.column(now),
                    account,
                    call.name(),
                    Utc.column(now.minus(WINDOW)),
                    Utc.column(now));
            jdbc.update(
                    "update sandbox_x_rate set used = used + 1 where account_id = ? and call_name = ?",
                    account,
                    call.name());
            return standing(account, call);
        });
    }

    private Standing standing(long account, Call call) {
        return jdbc.query(
                        "select used, window_start from sandbox_x_rate where account_id = ? and call_name = ?",
                        (row, n) -> new Standing(
                                call.limit(settings),
                                row.getInt("used"),
                                Utc.read(row, "window_start").plus(WINDOW)),
                        account,
                        call.name())
                .getFirst();
    }

    long received(XAccount account, Call call) {
        return jdbc
                .queryForList(
                        "select received from sandbox_x_rate where account_id = ? and call_name = ?",
                        Long.class,
                        account.id(),
                        call.name())
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
