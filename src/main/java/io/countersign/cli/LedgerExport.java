package io.countersign.cli;

import io.countersign.ledger.StoredChain;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Writes an agency's ledger as JSON lines, which {@link LedgerVerify} reads anywhere. */
@Command(name = "export", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class LedgerExport implements Callable<Integer> {

    private final Surroundings around;

    @Option(names = "--agency", required = true, paramLabel = "SLUG", descriptionKey = "agency")
    private String agency = "";

    LedgerExport(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws SQLException {
        PrintWriter out = around.out();
        try (Connection database = around.settings().database()) {
            new StoredChain(database, Agencies.bySlug(database, agency)).forEach(line -> out.print(line.json() + "\n"));
        }
        out.flush();
        return ExitCode.OK;
    }
}
