package io.countersign.cli;

import io.countersign.base.Refusal;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The settings of the environment, by the names the server uses. */
record Settings(Map<String, String> environment) {

    private static final String URL = "COUNTERSIGN_DATABASE_URL";
    private static final String SECRETS = "COUNTERSIGN_SECRETS";

    /** The environment, and below it the folder of secrets: a file for each setting, named like it. */
    static Settings around(Map<String, String> environment) throws IOException {
        Map<String, String> all = new HashMap<>();
        Path folder = Path.of(environment.getOrDefault(SECRETS, "/run/secrets"));
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "COUNTERSIGN_*")) {
                for (Path file : files) {
                    all.put(
                            file.getFileName().toString(),
                            Files.readString(file).stripTrailing());
                }
            }
        }
        all.putAll(environment);
        return new Settings(all);
    }

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
