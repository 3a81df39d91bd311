package io.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.testing.TestDatabase;
import io.countersign.testing.TestDatabaseInitializer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A database whose application has an account of its own, with the rights that {@code grant} gives it. */
class OwnAccount implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String PASSWORD = "Of-the-test-9";

    private String url = "";
    private String user = "";

    static boolean canBeMade() throws SQLException {
        try (Connection root = DriverManager.getConnection(
                        TestDatabase.create(), TestDatabase.user(), TestDatabase.password());
                Statement statement = root.createStatement();
                var version = statement.executeQuery("select version()")) {
            return version.next() && !version.getString(1).contains("MariaDB");
        }
    }

    static OwnAccount made() throws SQLException {
        OwnAccount account = new OwnAccount();
        account.make(TestDatabase.create());
        return account;
    }

    static OwnAccount empty() {
        OwnAccount account = new OwnAccount();
        account.url = TestDatabase.create();
        account.user = "app_nobody";
        return account;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new TestDatabaseInitializer().initialize(context);
        try {
            make(Objects.requireNonNull(context.getEnvironment().getProperty("spring.datasource.url")));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "own account",
                        Map.of("spring.datasource.username", user, "spring.datasource.password", PASSWORD)));
    }

    private void make(String newUrl) throws SQLException {
        url = newUrl;
        user = "app_" + UUID.randomUUID().toString().substring(0, 8);
        Flyway.configure()
                .dataSource(url, TestDatabase.user(), TestDatabase.password())
                .locations("classpath:db/migration", "classpath:db/demo")
                .load()
                .migrate();
        asRoot("create user " + name() + " identified by '" + PASSWORD + "'");
        Terminal terminal = grant();
        assertThat(terminal.run("", "grant")).as(terminal.err()::toString).isZero();
    }

    String name() {
        return "'" + user + "'@'%'";
    }

    String schema() {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    Terminal grant() {
        return Terminal.with(Map.of(
                "COUNTERSIGN_DATABASE_URL",
                url,
                "COUNTERSIGN_DATABASE_USER",
                user,
                "COUNTERSIGN_DATABASE_MIGRATE_USER",
                TestDatabase.user(),
                "COUNTERSIGN_DATABASE_MIGRATE_PASSWORD",
                TestDatabase.password()));
    }

    void asRoot(String sql) throws SQLException {
        run(sql, TestDatabase.user(), TestDatabase.password());
    }

    void execute(String sql) throws SQLException {
        run(sql, user, PASSWORD);
    }

    private void run(String sql, String as, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, as, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
