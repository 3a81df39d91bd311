package io.countersign.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** What must hold of the database's connections: committed reads only, UTC, and a clock that agrees with ours. */
@Component
class DatabaseConditions implements SmartInitializingSingleton {

    // sysdate() and the system's clock, not the house clock: both stay true where a demonstration sets the time.
    private static final String QUESTION =
            "select @@transaction_isolation, timestampdiff(second, utc_timestamp(), now()), sysdate(6)";

    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    private final DataSource database;

    DatabaseConditions(DataSource database) {
        this.database = database;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUESTION)) {
            row.next();
            check(
                    row.getString(1),
                    row.getLong(2),
                    row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                    Clock.systemUTC().instant());
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database does not answer.", unreachable);
        }
    }

    static void check(String isolation, long secondsFromUtc, Instant there, Instant here) {
        if (!"READ-COMMITTED".equals(isolation)) {
            throw new CannotStart(
                    "The database connections read at " + isolation + ".",
                    "Keep spring.datasource.hikari.transaction-isolation at TRANSACTION_READ_COMMITTED.");
        }
        if (secondsFromUtc != 0) {
            throw new CannotStart(
                    "The database connections are " + secondsFromUtc + " seconds away from UTC.",
                    "Keep connectionTimeZone=UTC and forceConnectionTimeZoneToSession=true.");
        }
        Duration apart = Duration.between(there, here).abs();
        if (apart.compareTo(TOLERANCE) > 0) {
            throw new CannotStart(
                    "The database's clock and this machine's are " + apart.toSeconds() + " seconds apart.",
                    "Let both follow a time server; posts go out by the database's clock.");
        }
    }
}
