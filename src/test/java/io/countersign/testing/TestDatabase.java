package io.countersign.testing;

import io.countersign.demo.EmbeddedDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * The database server of this test run: the one named by {@code COUNTERSIGN_TEST_DB_URL} (a server, without a database
 * name), else an embedded MariaDB started once. Each application context gets a new database on it.
 */
public final class TestDatabase {

    private static final String SERVER = Optional.ofNullable(System.getenv("COUNTERSIGN_TEST_DB_URL"))
            .filter(url -> !url.isBlank())
            .orElseGet(TestDatabase::startEmbedded);
    private static final String USER =
            Optional.ofNullable(System.getenv("COUNTERSIGN_TEST_DB_USER")).orElse("root");
    private static final String PASSWORD =
            Optional.ofNullable(System.getenv("COUNTERSIGN_TEST_DB_PASSWORD")).orElse("");

    private TestDatabase() {}

    /** Creates an empty database with a name of its own and answers its JDBC address. */
    public static String create() {
        String name = "t_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        try (var connection = DriverManager.getConnection(SERVER, USER, PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " default character set utf8mb4 collate utf8mb4_bin");
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot create a database on " + SERVER, failed);
        }
        return SERVER + name;
    }

    public static String user() {
        return USER;
    }

    public static String password() {
        return PASSWORD;
    }

    private static String startEmbedded() {
        Path folder = Path.of("target", "test-database", UUID.randomUUID().toString());
        EmbeddedDatabase database = EmbeddedDatabase.startIn(folder, false);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteAfter(database, folder), "delete-test-database"));
        return database.url().replace("/countersign", "/");
    }

    private static void deleteAfter(EmbeddedDatabase database, Path folder) {
        try {
            database.awaitEnd();
            delete(folder);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (java.io.IOException alreadyGone) {
            System.err.println("left behind: " + folder);
        }
    }
}
