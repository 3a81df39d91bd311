package io.countersign.sandbox.x;

import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Gives out ids as X does: they carry the time, fit a signed long and only ever grow, even when the clock is set back. */
@Component("sandboxXSnowflakes")
class Snowflakes {

    private static final long EPOCH = 1_288_834_974_657L;
    private static final String LARGEST = "select greatest(coalesce((select max(id) from sandbox_x_account), 0),"
            + " coalesce((select max(id) from sandbox_x_post), 0), coalesce((select max(id) from sandbox_x_media), 0))";

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final long worker = (long) new SecureRandom().nextInt(1 << 10) << 12;
    private @Nullable Long last;

    Snowflakes(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    synchronized long next() {
        long previous = last == null ? largest() : last;
        long next = Math.max(previous + 1, (clock.millis() - EPOCH) << 22 | worker);
        last = next;
        return next;
    }

    private long largest() {
        Long found = jdbc.queryForObject(LARGEST, Long.class);
        return found == null ? 0 : found;
    }
}
