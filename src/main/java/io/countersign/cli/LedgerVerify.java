package io.countersign.cli;

import io.countersign.base.AgencyId;
import io.countersign.base.Refusal;
import io.countersign.ledger.Chain;
import io.countersign.ledger.ChainLine;
import io.countersign.ledger.ChainReport;
import io.countersign.ledger.Checkpoint;
import io.countersign.ledger.Fault;
import io.countersign.ledger.StoredChain;
import io.countersign.ledger.Unreadable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Verifies a ledger: an export, offline, or an agency's in the database. */
@Command(name = "verify", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class LedgerVerify implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private final Input input = new Input();

    @Nullable
    @Option(names = "--agency", paramLabel = "SLUG", descriptionKey = "agency")
    private String agency;

    @Nullable
    @Option(names = "--head", paramLabel = "SEQ:HEX", descriptionKey = "head", converter = KnownHead.Converter.class)
    private KnownHead head;

    LedgerVerify(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        ChainReport report = agency == null ? export() : stored(agency);
        PrintWriter out = around.out();
        out.println(report.sentence(Locale.getDefault()));
        if (report.holds() && report.entries() > 0) {
            out.println(report.entries() + ":" + report.hash());
        }
        return report.holds() ? ExitCode.OK : Commands.NOT_VERIFIED;
    }

    private ChainReport export() throws IOException {
        Chain chain = new Chain();
        if (head != null) {
            chain.knowing(head.seq(), head.hash());
        }
        try (BufferedReader lines = input.open(around.in())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                read(line, chain);
            }
        }
        return chain.report();
    }

    private static void read(String line, Chain chain) {
        try {
            chain.accept(ChainLine.parse(line));
        } catch (Unreadable unreadable) {
            chain.breaks(Fault.UNREADABLE);
        }
    }

    private ChainReport stored(String slug) throws SQLException {
        if (input.file != null) {
            throw Refusal.by("cli.file-or-agency").asException();
        }
        try (Connection database = around.settings().database()) {
            AgencyId id = Agencies.bySlug(database, slug);
            StoredChain chain = new StoredChain(database, id);
            return head == null ? chain.verify() : chain.verify(new Checkpoint(id, head.seq(), head.hash()));
        }
    }
}
