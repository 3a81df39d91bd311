package io.countersign.cli;

import io.countersign.base.Refusal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** The settings of the environment, by the names the server uses. */
record Settings(Map<String, String> environment) {

    private static final String URL = "COUNTERSIGN_DATABASE_URL";

    /** Opens the database as the application does, in one consistent picture that only reads. */
    Connection database() throws SQLException {
        Connection connection = writableDatabase();
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return connection;
    }

    /** Opens the database as the application does; each statement takes effect at once. */
    Connection writableDatabase() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", applicationUser());
        properties.setProperty("password", environment.getOrDefault("COUNTERSIGN_DATABASE_PASSWORD", ""));
        properties.setProperty("connectionTimeZone", "UTC");
        properties.setProperty("forceConnectionTimeZoneToSession", "true");
        return DriverManager.getConnection(databaseUrl(), properties);
    }

    /** Opens the database with the account that may change it. */
    Connection migratingDatabase() throws SQLException {
        return DriverManager.getConnection(
                databaseUrl(),
                required("COUNTERSIGN_DATABASE_MIGRATE_USER"),
                given("COUNTERSIGN_DATABASE_MIGRATE_PASSWORD"));
    }

    String applicationUser() {
        return environment.getOrDefault("COUNTERSIGN_DATABASE_USER", "countersign_app");
    }

    String databaseUrl() {
        return required(URL);
    }

    String required(String setting) {
        String value = environment.getOrDefault(setting, "");
        if (value.isBlank()) {
            throw Refusal.by("cli.setting-missing", setting).asException();
        }
        return value;
    }

    /** A setting that may be empty but has to be there. */
    String given(String setting) {
        String value = environment.get(setting);
        if (value == null) {
            throw Refusal.by("cli.setting-missing", setting).asException();
        }
        return value;
    }
}
