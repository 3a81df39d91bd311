package io.countersign.walls;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A row of a table that has none yet: something plain in each column, and rows of the own side where it names others.
 *
 * @param agency the own agency
 * @param client a client of it
 */
record MadeRow(JdbcTemplate database, byte[] agency, byte[] client) {

    private record Column(String name, String type, int length, boolean optional) {}

    private record Named(String column, String table) {}

    /** Inserts one that names, in one of its columns, this row. */
    int naming(String table, String column, byte[] row) {
        List<Named> others = others(table);
        List<Column> columns = columns(table);
        List<@Nullable Object> values = new ArrayList<>();
        for (Column one : columns) {
            values.add(one.name().equals(column) ? row : value(one, others));
        }
        return database.update(
                "insert into `" + table + "` (`"
                        + String.join("`, `", columns.stream().map(Column::name).toList()) + "`) values ("
                        + String.join(", ", columns.stream().map(one -> "?").toList()) + ")",
                values.toArray());
    }

    private @Nullable Object value(Column column, List<Named> others) {
        if (column.name().equals("agency_id")) {
            return agency;
        }
        if (column.name().equals("client_id")) {
            return client;
        }
        for (Named other : others) {
            if (other.column().equals(column.name())) {
                return own(other.table());
            }
        }
        return column.optional() ? null : plain(column);
    }

    private static Object plain(Column column) {
        String random = UUID.randomUUID().toString().replace("-", "");
        return switch (column.type()) {
            case "binary" -> random.repeat(2).substring(0, column.length()).getBytes(StandardCharsets.US_ASCII);
            case "varbinary", "blob", "mediumblob", "longblob" -> new byte[] {1};
            case "char", "varchar" -> random.substring(0, Math.min(column.length(), 16));
            case "text", "mediumtext", "longtext" -> random;
            case "datetime", "timestamp" -> Timestamp.valueOf("2026-01-01 00:00:00");
            case "date" -> Date.valueOf("2026-01-01");
            default -> 0;
        };
    }

    /** A row of the own client, or else of the own agency; of a table that is nobody's, any. */
    private byte @Nullable [] own(String table) {
        List<String> columns = columns(table).stream().map(Column::name).toList();
        if (columns.contains("client_id")) {
            return first(table, "client_id", client);
        }
        return columns.contains("agency_id") ? first(table, "agency_id", agency) : first(table, "'any'", "any");
    }

    private byte @Nullable [] first(String table, String column, Object value) {
        List<byte[]> found = database.queryForList(
                "select id from `" + table + "` where " + column + " = ? limit 1", byte[].class, value);
        return found.isEmpty() ? null : found.getFirst();
    }

    private List<Column> columns(String table) {
        return database.query(
                """
                select column_name, data_type, coalesce(character_maximum_length, 0), is_nullable = 'YES'
                from information_schema.columns
                where table_schema = database() and table_name = ? and extra not like '%GENERATED%'
                  and extra not like '%auto_increment%' order by ordinal_position""",
                (row, number) -> new Column(row.getString(1), row.getString(2), row.getInt(3), row.getBoolean(4)),
                table);
    }

    private List<Named> others(String table) {
        return database.query("""
                select column_name, referenced_table_name from information_schema.key_column_usage
                where table_schema = database() and table_name = ? and referenced_column_name = 'id'
                  and column_name <> 'agency_id' and column_name <> 'client_id'""", (row, number) -> new Named(row.getString(1), row.getString(2)), table);
    }
}
