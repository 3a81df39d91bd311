package io.countersign.demo;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Tells each connection what time it is, as long as the demonstration's clock is not the machine's. */
class TimedDatabase extends DelegatingDataSource {

    private final HikariDataSource pool;
    private final DemoClock clock;
    private int usual = 1;

    TimedDatabase(HikariDataSource pool, DemoClock clock) {
        super(pool);
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        if (clock.isAway()) {
            tellTime(connection);
        }
        return connection;
    }

    private void tellTime(Connection connection) throws SQLException {
        Instant now = clock.instant();
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    String.format(Locale.ROOT, "set timestamp = %d.%06d", now.getEpochSecond(), now.getNano() / 1_000));
        }
    }

    /** What comes now can be made anew: the server need not bring each of its steps to the disk by itself. */
    void beginBatch() {
        usual = asked("select @@global.innodb_flush_log_at_trx_commit");
        asked("set global innodb_flush_log_at_trx_commit = 2");
    }

    /** From here on what is committed stays as usual, and no connection that was told another time is used again. */
    void endBatch() {
        asked("set global innodb_flush_log_at_trx_commit = " + usual);
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    private int asked(String question) {
        try (Connection connection = super.getConnection();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(question)) {
                return 0;
            }
            try (ResultSet answer = statement.getResultSet()) {
                answer.next();
                return answer.getInt(1);
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database does not answer.", unreachable);
        }
    }
}
