package io.countersign.cli;

import io.countersign.base.Refusal;
import io.countersign.base.Texts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/**
 * Gives the application's account its rights to each table, and no others. It gives before it takes away, so that an
 * application that runs meanwhile is never without its rights.
 */
@Command(name = "grant", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class Grant implements Callable<Integer> {

    /** There is no such grant, on the schema or on the table. */
    private static final Set<Integer> NOTHING_TO_REVOKE = Set.of(1141, 1147);

    private final Surroundings around;

    @Option(names = "--host", paramLabel = "HOST", descriptionKey = "host")
    private String host = "%";

    Grant(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws SQLException {
        String account = Rights.account(around.settings().applicationUser(), host);
        try (Connection database = around.settings().migratingDatabase();
                Statement statement = database.createStatement()) {
            String schema = database.getCatalog();
            List<String> tables = tables(statement);
            for (String gift : Rights.gifts(schema, tables, account)) {
                statement.execute(gift);
            }
            for (String revocation : Rights.revocations(schema, tables, account)) {
                revoke(statement, revocation);
            }
            refuseRightsToEverything(statement, account);
            around.out().println(Texts.in(Locale.getDefault()).get("cli.granted", account, tables.size()));
        }
        return ExitCode.OK;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
                + " where table_schema = database() and table_type = 'BASE TABLE' order by table_name")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        if (tables.isEmpty()) {
            throw Refusal.by("cli.no-tables").asException();
        }
        return tables;
    }

    private static void revoke(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException refused) {
            if (!NOTHING_TO_REVOKE.contains(refused.getErrorCode())) {
                throw refused;
            }
        }
    }

    private static void refuseRightsToEverything(Statement statement, String account) throws SQLException {
        try (ResultSet rows = statement.executeQuery("show grants for " + account)) {
            while (rows.next()) {
                String grant = rows.getString(1);
                if (grant.contains(" ON *.* ") && !grant.startsWith("GRANT USAGE ON ")) {
                    throw Refusal.by("cli.rights-to-everything", account).asException();
                }
            }
        }
    }
}
