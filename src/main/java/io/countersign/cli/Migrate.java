package io.countersign.cli;

import io.countersign.base.Texts;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Brings the database to the form this version needs, with the account that may change it. */
@Command(name = "migrate", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class Migrate implements Callable<Integer> {

    private final Surroundings around;

    Migrate(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Settings settings = around.settings();
        int steps = Flyway.configure()
                .dataSource(
                        settings.databaseUrl(),
                        settings.required("COUNTERSIGN_DATABASE_MIGRATE_USER"),
                        settings.given("COUNTERSIGN_DATABASE_MIGRATE_PASSWORD"))
                .locations("classpath:db/migration")
                .load()
                .migrate()
                .migrationsExecuted;
        around.out().println(Texts.in(Locale.getDefault()).get("cli.migrated", steps));
        return ExitCode.OK;
    }
}
