package io.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.base.Actor;
import io.countersign.base.AgencyId;
import io.countersign.ledger.Entry;
import io.countersign.ledger.LedgerWorld;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestDatabase;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
@Import(LedgerWorld.Setting.class)
class DatabaseCommandsTests {

    @Autowired
    LedgerWorld world;

    @Autowired
    JdbcTemplate database;

    @Value("${spring.datasource.url}")
    String url = "";

    String slug = "";

    @BeforeEach
    void entriesOfAnAgency() {
        AgencyId agency = world.agency();
        slug = LedgerWorld.slug(agency);
        Actor manager = world.manager(agency);
        world.record(
                manager,
                IntStream.rangeClosed(1, 1_001)
                        .mapToObj(number -> Entry.of("account.added")
                                .with("handle", "line\nbreak\u001b[31m\u2028")
                                .with("network", number))
                        .toArray(Entry[]::new));
    }

    @Test
    void exportsOneLineForEachEntryWhichVerifies() {
        Terminal terminal = terminal();
        assertThat(terminal.run("", "ledger", "export", "--agency", slug)).isZero();
        String export = terminal.out().toString();

        assertThat(export.split("\n")).hasSize(1_001).allMatch(line -> line.matches("[\\x20-\\x7e]+"));
        assertThat(Terminal.with(Map.of()).run(export, "ledger", "verify")).isZero();
        assertThat(Terminal.with(Map.of()).run(export.replaceFirst("Mira|break", "other"), "ledger", "verify"))
                .isEqualTo(1);
    }

    @Test
    void verifiesInTheDatabase() {
        assertThat(terminal().run("", "ledger", "verify", "--agency", slug)).isZero();
        database.update(
                "update ledger_entry set body = replace(body, 'break', 'brake') where seq = 700"
                        + " and agency_id = (select id from agency where slug = ?)",
                slug);
        Terminal terminal = terminal();
        assertThat(terminal.run("", "ledger", "verify", "--agency", slug)).isEqualTo(1);
        assertThat(terminal.out().toString()).contains("breaks at entry 700:");
    }

    @Test
    void saysThatAnAgencyIsUnknown() {
        Terminal terminal = terminal();
        assertThat(terminal.run("", "ledger", "export", "--agency", "nobody")).isEqualTo(2);
        assertThat(terminal.err().toString()).contains("nobody");
    }

    @Test
    void bringsAnEmptyDatabaseUpToDate() {
        Terminal terminal = Terminal.with(Map.of(
                "COUNTERSIGN_DATABASE_URL", TestDatabase.create(),
                "COUNTERSIGN_DATABASE_MIGRATE_USER", TestDatabase.user(),
                "COUNTERSIGN_DATABASE_MIGRATE_PASSWORD", TestDatabase.password()));
        assertThat(terminal.run("", "migrate")).isZero();
        assertThat(terminal.run("", "migrate")).isZero();
        assertThat(terminal.out().toString().lines()).last().isEqualTo("The database was up to date.");
    }

    @Test
    void marksADatabaseThatWasPutBack() {
        Terminal terminal = terminal();
        assertThat(terminal.run("", "after-restore")).isZero();
        assertThat(terminal.out().toString()).containsAnyOf("in doubt", "may be out already");
        assertThat(database.update("update installation set restored_at = null where restored_at is not null"))
                .isEqualTo(1);
    }

    private Terminal terminal() {
        return Terminal.with(Map.of(
                "COUNTERSIGN_DATABASE_URL", url,
                "COUNTERSIGN_DATABASE_USER", TestDatabase.user(),
                "COUNTERSIGN_DATABASE_PASSWORD", TestDatabase.password()));
    }
}
