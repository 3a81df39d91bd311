package io.countersign.publishing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A backup of everything Countersign has written; the emulated network is not ours and is in no backup. */
final class Backup {

    private final JdbcClient database;
    private final String schema;
    private final List<String> tables;

    private Backup(JdbcClient database) {
        this.database = database;
        this.schema = database.sql("select database()").query(String.class).single();
        this.tables = database.sql("""
                        select table_name from information_schema.tables where table_schema = database()
                          and table_type = 'BASE TABLE' and table_name not like 'sandbox%'""").query(String.class).list();
    }

    static Backup of(JdbcClient database) {
        Backup backup = new Backup(database);
        database.sql("create database " + backup.place()).update();
        backup.tables.forEach(table -> database.sql("create table " + backup.place() + "." + table
                        + " as select * from " + backup.schema + "." + table)
                .update());
        return backup;
    }

    /** Puts every table back as it was, as one who restores a dump does. */
    void restore(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            for (String table : tables) {
                statement.execute("delete from " + table);
                String columns = String.join(", ", stored(table));
                statement.execute("insert into " + table + " (" + columns + ") select " + columns + " from " + place()
                        + "." + table);
            }
            statement.execute("set foreign_key_checks = 1");
            statement.execute("drop database " + place());
        }
    }

    /** The columns that a dump holds: what the database works out by itself is not among them. */
    private List<String> stored(String table) {
        return database.sql("""
                        select column_name from information_schema.columns where table_schema = :schema
                          and table_name = :table and coalesce(generation_expression, '') = ''
                        order by ordinal_position""")
                .param("schema", schema)
                .param("table", table)
                .query(String.class)
                .list();
    }

    private String place() {
        return schema + "_backup";
    }
}
