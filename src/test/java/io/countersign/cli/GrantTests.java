package io.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.base.Actor;
import io.countersign.delegation.rules.Lane;
import io.countersign.posts.Composing;
import io.countersign.posts.PostId;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.SplitEditing;
import io.countersign.tasks.TaskSummary;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/** The application at work with the account of production; the embedded database knows no rights. */
@DatabaseTest
@EnabledIf("io.countersign.cli.OwnAccount#canBeMade")
@ContextConfiguration(initializers = OwnAccount.class)
class GrantTests {

    @Autowired
    JdbcTemplate database;

    @Autowired
    TestWorld.Builder worlds;

    @Autowired
    BriefIntake intake;

    @Autowired
    SplitEditing editing;

    @Autowired
    Composing composing;

    @Test
    void theApplicationDoesItsWork() {
        assertThat(database.queryForObject("select current_user()", String.class))
                .startsWith("app_");
        World world = worlds.world();
        Actor manager = world.manager().actor();
        BriefId brief = intake.receive(manager, world.crumb(), "Announce the reading on Thursday.");
        TaskSummary task = intake.get(manager, brief).tasks().getFirst();
        assertThat(task.lane()).isEqualTo(Lane.PROMOTION);
        editing.plan(manager, task.id(), world.corporate(), world.va().member(), null);
        intake.confirm(manager, brief);
        PostId post = composing.openFor(world.va().actor(), task.id());
        composing.saveText(world.va().actor(), post, 0, "A reading on Thursday.");
        assertThat(database.queryForObject("select count(*) from ledger_entry", Long.class))
                .isGreaterThan(5);
    }

    @Test
    void everyOtherTableMayBeWritten() {
        List<String> tables = database.queryForList(
                "select table_name from information_schema.tables where table_schema = database()"
                        + " and table_name not in ('ledger_entry', 'ledger_head', 'flyway_schema_history')",
                String.class);
        assertThat(tables).hasSizeGreaterThan(30);
        for (String table : tables) {
            assertThatCode(() -> database.update("delete from " + table + " where 1 = 0"))
                    .as(table)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set body = ''",
                "delete from ledger_entry",
                "replace into ledger_entry select * from ledger_entry",
                "insert into ledger_entry select * from ledger_entry e on duplicate key update body = ''",
                "truncate table ledger_entry",
                "alter table ledger_entry add column x int",
                "drop table ledger_entry",
                "rename table ledger_entry to other",
                "create trigger t before insert on ledger_entry for each row set new.body = ''",
                "delete from ledger_head",
                "truncate table ledger_head",
                "drop table ledger_head",
                "update flyway_schema_history set success = 1",
                "create table other (id int)",
                "alter table post add column x int",
                "drop table post",
                "create view other as select * from ledger_entry",
                "create user other",
                "grant all on *.* to current_user()"
            })
    void theLedgerAndTheTablesThemselvesStandFirm(String sql) {
        assertThatThrownBy(() -> database.execute(sql))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        denied -> assertThat(denied.getErrorCode())
                                .as(denied.getMessage())
                                .isIn(1044, 1045, 1142, 1227, 1419));
    }

    @Test
    void takesAwayWhatWasGivenForTheWholeSchema() throws SQLException {
        OwnAccount account = OwnAccount.made();
        account.asRoot("grant all on " + account.schema() + ".* to " + account.name());
        account.asRoot(
                "grant all on " + account.schema() + ".ledger_entry to " + account.name() + " with grant option");
        assertThatCode(() -> account.execute("delete from ledger_entry")).doesNotThrowAnyException();
        assertThat(account.grant().run("", "grant")).isZero();
        assertThatThrownBy(() -> account.execute("delete from ledger_entry")).hasMessageContaining("denied");
        assertThatCode(() -> account.execute("select 1 from ledger_entry")).doesNotThrowAnyException();
    }

    @Test
    void saysThatAnAccountMayDoEverything() throws SQLException {
        OwnAccount account = OwnAccount.made();
        account.asRoot("grant delete on *.* to " + account.name());
        Terminal terminal = account.grant();
        assertThat(terminal.run("", "grant")).isEqualTo(2);
        assertThat(terminal.err().toString()).contains("on all databases");
    }

    @Test
    void saysThatAnAccountOrTheTablesAreNotThere() throws SQLException {
        OwnAccount account = OwnAccount.made();
        account.asRoot("drop user " + account.name());
        Terminal terminal = account.grant();
        assertThat(terminal.run("", "grant")).isEqualTo(2);
        assertThat(terminal.err().toString()).startsWith("The database could not do it:");
        Terminal empty = OwnAccount.empty().grant();
        assertThat(empty.run("", "grant")).isEqualTo(2);
        assertThat(empty.err().toString()).contains("migrate");
    }
}
