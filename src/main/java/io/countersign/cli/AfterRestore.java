package io.countersign.cli;

import io.countersign.base.Texts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Says that a backup was put back: whatever may have gone out since it was taken is looked for, not sent again. */
@Command(name = "after-restore", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class AfterRestore implements Callable<Integer> {

    private final Surroundings around;

    AfterRestore(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws SQLException {
        try (Connection database = around.settings().writableDatabase();
                Statement statement = database.createStatement()) {
            statement.execute("update installation set restored_at = utc_timestamp(6)");
            around.out().println(Texts.in(Locale.getDefault()).get("cli.restored", doubtful(statement)));
        }
        return ExitCode.OK;
    }

    private static long doubtful(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from delivery"
                + " where state in ('SCHEDULED', 'HELD', 'CLAIMED', 'SENDING') and earliest_at <= utc_timestamp(6)")) {
            row.next();
            return row.getLong(1);
        }
    }
}
