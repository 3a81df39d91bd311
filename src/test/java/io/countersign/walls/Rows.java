package io.countersign.walls;

import io.countersign.base.Identifier;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows as they stand in the database, past every wall of the application. */
record Rows(JdbcTemplate database) {

    /** All rows of an agency, table by table. */
    Map<String, Set<String>> of(Identifier agency) {
        Map<String, Set<String>> dump = new TreeMap<>();
        for (String table : tablesWith("agency_id")) {
            Set<String> rows =
                    database
                            .queryForList("select * from `" + table + "` where agency_id = ?", bytes(agency.value()))
                            .stream()
                            .map(Rows::line)
                            .collect(Collectors.toCollection(TreeSet::new));
            dump.put(table, rows);
        }
        return dump;
    }

    /** The ids of everything that belongs to an agency. */
    Set<String> idsOfAgency(Identifier agency) {
        return ids("agency_id", agency.value());
    }

    /** The ids of everything that belongs to a client, and of its people. */
    Set<String> idsOfClient(Identifier client) {
        Set<String> ids = ids("client_id", client.value());
        ids.add(client.value().toString());
        database.queryForList(
                        "select member_id from member_role where client_id = ?", byte[].class, bytes(client.value()))
                .forEach(member -> ids.add(uuid(member).toString()));
        return ids;
    }

    /**
     * How many rows of a client there are.
     *
     * @param rows a table and which of its rows, by the client's id
     */
    int count(String rows, Identifier client) {
        return Objects.requireNonNull(
                database.queryForObject("select count(*) from " + rows, Integer.class, bytes(client.value())));
    }

    /** The clients that whoever reads mail at an address ever worked for, manages, or is one of the people of. */
    Set<String> clientsOf(String address) {
        return database.queryForList("""
                        select c.id from member m
                          join member_role r on r.agency_id = m.agency_id and r.member_id = m.id
                          join client c on c.agency_id = m.agency_id and (r.role = 'MANAGER' or c.id = r.client_id)
                          where m.email = ?
                        union select a.client_id from member m
                          join client_assignment a on a.agency_id = m.agency_id and a.member_id = m.id
                          where m.email = ?""", byte[].class, address, address).stream()
                .map(id -> uuid(id).toString())
                .collect(Collectors.toSet());
    }

    /** Where somebody's mail goes. */
    String addressOf(Identifier member) {
        return Objects.requireNonNull(
                database.queryForObject("select email from member where id = ?", String.class, bytes(member.value())));
    }

    /** A number for the rows of each table: another one as soon as one row is another. */
    Map<String, Long> checksums() {
        Map<String, Long> sums = new TreeMap<>();
        for (String table : tables()) {
            sums.put(
                    table,
                    Objects.requireNonNull(database.queryForObject(
                            "checksum table `" + table + "`", (row, number) -> row.getLong(2))));
        }
        return sums;
    }

    private List<String> tables() {
        return database.queryForList("""
                select table_name from information_schema.tables
                where table_schema = database() and table_type = 'BASE TABLE' order by table_name""", String.class);
    }

    private Set<String> ids(String column, UUID value) {
        Set<String> ids = new TreeSet<>();
        Set<String> named = Set.copyOf(tablesWith("id"));
        for (String table : tablesWith(column)) {
            if (named.contains(table)) {
                database
                        .queryForList(
                                "select id from `" + table + "` where " + column + " = ?", byte[].class, bytes(value))
                        .stream()
                        .filter(id -> id.length == 16)
                        .forEach(id -> ids.add(uuid(id).toString()));
            }
        }
        return ids;
    }

    private List<String> tablesWith(String column) {
        return database.queryForList("""
                select table_name from information_schema.columns
                where table_schema = database() and column_name = ? order by table_name""", String.class, column);
    }

    private static String line(Map<String, Object> row) {
        List<String> cells = new ArrayList<>();
        row.forEach((column, value) -> cells.add(
                column + "=" + (value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value)));
        return String.join("|", cells);
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
