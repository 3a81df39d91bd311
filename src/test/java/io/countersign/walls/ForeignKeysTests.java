package io.countersign.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database itself refuses a row that points at a row of another agency, or of another client of the same agency. */
@DatabaseTest
class ForeignKeysTests {

    private final JdbcTemplate database;
    private final TransactionTemplate transactions;
    private final Twins twins;

    ForeignKeysTests(ApplicationContext context, JdbcTemplate database, DataSource connections) {
        this.database = database;
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(connections));
        this.twins = Twins.in(context);
    }

    /**
     * A foreign key that carries the agency.
     *
     * @param column the one that names the other row
     * @param client whether it carries the client too
     */
    private record Key(String name, String table, String column, String parent, boolean client) {

        /** MySQL does not check such a key where a row is inserted, so the column is filled by updates alone. */
        boolean pointsHome() {
            return table.equals(parent);
        }
    }

    @Test
    void noRowPointsIntoAnotherAgency() {
        byte[] ours = Rows.bytes(twins.ours().world().agency().id().value());
        byte[] theirs = Rows.bytes(twins.theirs().world().agency().id().value());
        tryAll("agencies", keys(), key -> new Whose("agency_id = ?", ours, "agency_id = ?", theirs));
    }

    @Test
    void noRowOfAClientPointsIntoAnotherClient() {
        byte[] first = Rows.bytes(twins.ours().first().client().value());
        byte[] second = Rows.bytes(twins.ours().second().client().value());
        tryAll(
                "clients",
                keys().stream().filter(Key::client).toList(),
                key -> new Whose("client_id = ?", first, "client_id = ?", second));
    }

    private record Whose(String child, byte[] childIs, String parent, byte[] parentIs) {}

    private void tryAll(String what, List<Key> keys, Function<Key, Whose> of) {
        List<String> red = new ArrayList<>();
        List<String> untried = new ArrayList<>();
        int refused = 0;
        for (Key key : keys) {
            List<Write> writes = writes(key, of.apply(key));
            if (writes.isEmpty()) {
                untried.add(key.name());
            }
            for (Write write : writes) {
                if (isRefused(write)) {
                    refused++;
                } else {
                    red.add(write.what() + " by " + key);
                }
            }
        }
        System.out.printf(
                "foreign keys between %s: %d, %d writes refused, %d let through, not tried: %s%n",
                what, keys.size(), refused, red.size(), untried);
        assertThat(red).isEmpty();
        assertThat(untried.size()).as("keys nobody tried: %s", untried).isLessThan(Math.max(keys.size() / 5, 1));
    }

    /** One way to make a row point at another one that is not on its side. */
    private record Write(String what, IntSupplier rows) {}

    /** A row that is there is changed and copied; of a table without rows one is made, if one can be made for the own side. */
    private List<Write> writes(Key key, Whose whose) {
        String filled = key.pointsHome() ? "" : key.column() + " is not null and ";
        List<byte[]> children = ids(key.table(), filled + whose.child(), whose.childIs());
        List<byte[]> parents = ids(key.parent(), whose.parent(), whose.parentIs());
        List<byte[]> own = ids(key.parent(), whose.child(), whose.childIs());
        if (parents.isEmpty()) {
            return List.of();
        }
        byte[] foreign = parents.getFirst();
        if (!children.isEmpty()) {
            byte[] child = children.getFirst();
            Write update = new Write("update", () -> updated(key, child, foreign));
            return key.pointsHome()
                    ? List.of(update)
                    : List.of(update, new Write("insert", () -> inserted(key, child, foreign)));
        }
        var made = new MadeRow(
                database,
                Rows.bytes(twins.ours().world().agency().id().value()),
                Rows.bytes(twins.ours().first().client().value()));
        boolean possible = !own.isEmpty()
                && !isRefused(new Write("control", () -> made.naming(key.table(), key.column(), own.getFirst())));
        return possible
                ? List.of(new Write("insert", () -> made.naming(key.table(), key.column(), foreign)))
                : List.of();
    }

    private List<byte[]> ids(String table, String which, byte[] value) {
        return database.queryForList("select id from `" + table + "` where " + which + " limit 1", byte[].class, value);
    }

    private boolean isRefused(Write write) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            try {
                return write.rows().getAsInt() == 0;
            } catch (DataIntegrityViolationException refused) {
                return true;
            } finally {
                status.setRollbackOnly();
            }
        }));
    }

    private int updated(Key key, byte[] child, byte[] foreign) {
        return database.update(
                "update `" + key.table() + "` set `" + key.column() + "` = ? where id = ?", foreign, child);
    }

    /** The same row once more under an id of its own, but for what it points at. */
    private int inserted(Key key, byte[] child, byte[] foreign) {
        List<String> columns = database.queryForList("""
                select column_name from information_schema.columns
                where table_schema = database() and table_name = ? and extra not like '%GENERATED%'
                order by ordinal_position""", String.class, key.table());
        List<Object> values = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (String column : columns) {
            boolean other = column.equals("id") || column.equals(key.column());
            taken.add(other ? "?" : "`" + column + "`");
            if (other) {
                values.add(column.equals("id") ? Rows.bytes(UUID.randomUUID()) : foreign);
            }
        }
        values.add(child);
        return database.update(
                "insert into `" + key.table() + "` (`" + String.join("`, `", columns) + "`) select "
                        + String.join(", ", taken) + " from `" + key.table() + "` where id = ?",
                values.toArray());
    }

    /** All of them between tables whose rows have an id. */
    private List<Key> keys() {
        return database.query(
                """
                select k.constraint_name, k.table_name, max(if(k.referenced_column_name = 'id', k.column_name, null)),
                  k.referenced_table_name, max(k.column_name = 'client_id' and k.referenced_column_name = 'client_id')
                from information_schema.key_column_usage k
                where k.table_schema = database() and k.referenced_table_name is not null
                  and exists (select 1 from information_schema.columns c where c.table_schema = k.table_schema
                    and c.table_name = k.table_name and c.column_name = 'id' and c.data_type = 'binary')
                group by k.constraint_name, k.table_name, k.referenced_table_name
                having count(*) > 1 and sum(k.column_name = 'agency_id') = 1
                  and max(if(k.referenced_column_name = 'id', k.column_name, null)) is not null
                order by k.table_name, k.constraint_name""",
                (row, number) -> new Key(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5)));
    }
}
