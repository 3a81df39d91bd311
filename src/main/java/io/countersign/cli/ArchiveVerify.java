package io.countersign.cli;

import io.countersign.archives.ArchiveReport;
import io.countersign.archives.ArchiveVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Verifies a client's archive, offline. */
@Command(name = "verify", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class ArchiveVerify implements Callable<Integer> {

    private final Surroundings around;

    @Parameters(paramLabel = "FILE", descriptionKey = "archive")
    private Path file = Path.of("");

    ArchiveVerify(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        ArchiveReport report = ArchiveVerifier.verify(file);
        report.lines().forEach(line -> around.out().println(line.sentence(Locale.getDefault())));
        return report.holds() ? ExitCode.OK : Commands.NOT_VERIFIED;
    }
}
