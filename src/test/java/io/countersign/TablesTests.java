package io.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.testing.DatabaseTest;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The walls as the database keeps them: every table that is not listed as global belongs to an agency. */
@DatabaseTest
class TablesTests {

    private static final Path LIST = Path.of("docs", "decisions", "global-tables.md");

    private final JdbcTemplate database;
    private final EntityManagerFactory entities;

    TablesTests(JdbcTemplate database, EntityManagerFactory entities) {
        this.database = database;
        this.entities = entities;
    }

    @Test
    void everyListedGlobalTableExists() throws IOException {
        assertThat(tables()).containsAll(globalTables());
    }

    @Test
    void everyOtherTableHasTheAgencyFirstInItsPrimaryKey() throws IOException {
        for (String table : tenantTables()) {
            assertThat(columnsOf(table, "PRIMARY"))
                    .as("primary key of %s", table)
                    .startsWith("agency_id");
            assertThat(database.queryForObject("""
                            select is_nullable from information_schema.columns
                            where table_schema = database() and table_name = ? and column_name = 'agency_id'""", String.class, table))
                    .as("agency_id of %s", table)
                    .isEqualTo("NO");
        }
    }

    @Test
    void foreignKeysBetweenTablesOfAnAgencyCarryTheAgency() throws IOException {
        Set<String> tenant = tenantTables();
        List<String> wrong = new ArrayList<>();
        for (var key : foreignKeys()) {
            if (tenant.contains(key.table())
                    && tenant.contains(key.target())
                    && !(key.columns() + ",").startsWith("agency_id,")) {
                wrong.add(key.toString());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyTableOfAnAgencyReachesTheAgency() throws IOException {
        Set<String> reached = new TreeSet<>(Set.of("agency"));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var key : foreignKeys()) {
                grew |= reached.contains(key.target())
                        && key.columns().contains("agency_id")
                        && reached.add(key.table());
            }
        }
        assertThat(reached).containsAll(tenantTables());
    }

    @Test
    void tablesOfOneClientPointAtTablesOfTheSameClient() throws IOException {
        Set<String> ofClient = tenantTables().stream()
                .filter(table -> has(table, "client_id", "NO"))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> wrong = foreignKeys().stream()
                .filter(key -> ofClient.contains(key.table()) && ofClient.contains(key.target()))
                .filter(key -> !key.columns().startsWith("agency_id,client_id,"))
                .map(ForeignKey::toString)
                .toList();
        assertThat(wrong).isEmpty();
    }

    /**
     * MySQL takes the first index that begins like the key, a unique one before others; over a null in it nothing
     * is checked. {@code board_at} is worked out and never null.
     */
    @Test
    void noForeignKeyLeansOnAnIndexThatMayHoldNull() {
        assertThat(database.queryForList("""
                        select concat(k.table_name, '.', k.constraint_name, ' on ', i.index_name)
                        from (select constraint_name, table_name,
                                group_concat(column_name order by ordinal_position) columns, count(*) many
                              from information_schema.key_column_usage
                              where table_schema = database() and referenced_table_name is not null
                              group by constraint_name, table_name having count(*) > 1) k
                        join (select table_name, index_name, group_concat(column_name order by seq_in_index) columns,
                                group_concat(if(nullable = 'YES' and column_name <> 'board_at', 'y', 'n') order by seq_in_index separator '') nulls
                              from information_schema.statistics
                              where table_schema = database() group by table_name, index_name) i
                          on i.table_name = k.table_name and i.columns like concat(k.columns, ',%')
                            and substr(i.nulls, k.many + 1) like '%y%'
                        where not exists (
                          select 1 from information_schema.statistics u
                          where u.table_schema = database() and u.table_name = k.table_name and u.non_unique = 0
                            and u.index_name <> i.index_name
                          group by u.index_name
                          having concat(group_concat(u.column_name order by u.seq_in_index), ',')
                              like concat(k.columns, ',%')
                            and max(u.nullable = 'YES') = 0)""", String.class)).isEmpty();
    }

    @Test
    void noForeignKeyDeletesOrEmptiesByItself() {
        assertThat(database.queryForList("""
                        select concat(table_name, '.', constraint_name) from information_schema.referential_constraints
                        where constraint_schema = database()
                          and (delete_rule not in ('RESTRICT', 'NO ACTION') or update_rule not in ('RESTRICT', 'NO ACTION'))""", String.class)).isEmpty();
    }

    @Test
    void updatesAndDeletesOfEntitiesScanNoTable() {
        var factory = entities.unwrap(SessionFactoryImplementor.class);
        List<String> scans = new ArrayList<>();
        factory.getMappingMetamodel().forEachEntityDescriptor(descriptor -> {
            AbstractEntityPersister persister = (AbstractEntityPersister) descriptor;
            String table = persister.getTableName();
            String condition = Arrays.stream(persister.getIdentifierColumnNames())
                    .map(column -> column + " = x'00000000000000000000000000000000'")
                    .collect(Collectors.joining(" and "));
            String plan = plan("delete from " + table + " where " + condition);
            if (plan.contains("ALL")) {
                scans.add(table + ": " + plan);
            }
        });
        assertThat(scans).isEmpty();
    }

    private String plan(String sql) {
        return database.queryForList("explain " + sql).stream()
                .map(row -> String.valueOf(row.get("type")))
                .collect(Collectors.joining(" "));
    }

    private record ForeignKey(String table, String name, String target, String columns) {}

    private List<ForeignKey> foreignKeys() {
        return database.query(
                """
                select table_name, constraint_name, referenced_table_name,
                       group_concat(column_name order by ordinal_position) columns
                from information_schema.key_column_usage
                where table_schema = database() and referenced_table_name is not null
                group by table_name, constraint_name, referenced_table_name""",
                (row, number) ->
                        new ForeignKey(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    private List<String> columnsOf(String table, String index) {
        return database.queryForList("""
                select column_name from information_schema.statistics
                where table_schema = database() and table_name = ? and index_name = ? order by seq_in_index""", String.class, table, index);
    }

    private boolean has(String table, String column, String nullable) {
        return !database.queryForList("""
                        select 1 from information_schema.columns
                        where table_schema = database() and table_name = ? and column_name = ? and is_nullable = ?""", Integer.class, table, column, nullable)
                .isEmpty();
    }

    private Set<String> tables() {
        return new TreeSet<>(database.queryForList(
                "select table_name from information_schema.tables where table_schema = database()", String.class));
    }

    private Set<String> tenantTables() throws IOException {
        Set<String> tenant = tables();
        tenant.removeAll(globalTables());
        return tenant;
    }

    private static Set<String> globalTables() throws IOException {
        Matcher line = Pattern.compile("(?m)^- `(\\w+)`").matcher(Files.readString(LIST));
        Set<String> listed = new TreeSet<>();
        while (line.find()) {
            listed.add(line.group(1));
        }
        return listed;
    }
}
