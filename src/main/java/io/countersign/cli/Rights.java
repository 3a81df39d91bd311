package io.countersign.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the application may do to each table: never change the tables themselves, never touch what the ledger says. */
final class Rights {

    private static final List<String> ALL = List.of(
            "select",
            "insert",
            "update",
            "delete",
            "create",
            "drop",
            "alter",
            "index",
            "references",
            "trigger",
            "create view",
            "show view",
            "grant option");

    private Rights() {}

    /** The rights to a table; a new table is like any other until it is named here. */
    static Set<String> to(String table) {
        return switch (table) {
            case "flyway_schema_history" -> Set.of("select");
            case "ledger_entry" -> Set.of("select", "insert");
            case "ledger_head" -> Set.of("select", "insert", "update");
            default -> Set.of("select", "insert", "update", "delete");
        };
    }

    /** What gives the account its rights. */
    static List<String> gifts(String schema, List<String> tables, String account) {
        return tables.stream()
                .map(table -> "grant " + String.join(", ", kept(table)) + on(schema, table) + " to " + account)
                .toList();
    }

    /** What takes every other right away, one by one, since the database refuses to revoke what is not there. */
    static List<String> revocations(String schema, List<String> tables, String account) {
        Stream<String> single = tables.stream()
                .flatMap(table -> lost(table).map(right -> "revoke " + right + on(schema, table) + " from " + account));
        String schemaWide = "revoke all privileges on " + quoted(schema) + ".* from " + account;
        return Stream.concat(single, Stream.of(schemaWide)).toList();
    }

    private static List<String> kept(String table) {
        Set<String> kept = to(table);
        return ALL.stream().filter(kept::contains).toList();
    }

    private static Stream<String> lost(String table) {
        Set<String> kept = to(table);
        return ALL.stream().filter(right -> !kept.contains(right));
    }

    private static String on(String schema, String table) {
        return " on " + quoted(schema) + "." + quoted(table);
    }

    static String account(String user, String host) {
        return text(user) + "@" + text(host);
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private static String text(String words) {
        return "'" + words.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
