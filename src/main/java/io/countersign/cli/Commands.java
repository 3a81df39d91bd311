package io.countersign.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/**
 * The commands of Countersign. They end with 0 when all is well, 1 when a record or an archive does not hold, 2 when the call or the
 * settings are wrong. A command is one class and one line here.
 */
@Command(name = "countersign", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
public final class Commands {

    static final int NOT_VERIFIED = 1;

    private Commands() {}

    public static void main(String... args) throws IOException {
        System.setProperty("logback.configurationFile", "io/countersign/cli/logback.xml");
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(new Surroundings(Settings.around(System.getenv()), System.in, out, err), args));
    }

    static int run(Surroundings around, String... args) {
        CommandLine ledger = new CommandLine(new Ledger())
                .addSubcommand(new LedgerVerify(around))
                .addSubcommand(new LedgerExport(around));
        CommandLine archive = new CommandLine(new Archive()).addSubcommand(new ArchiveVerify(around));
        return new CommandLine(new Commands())
                .addSubcommand(ledger)
                .addSubcommand(archive)
                .addSubcommand(new CommandLine(new Keys(around)).addSubcommand(new KeysRotate(around, done -> {})))
                .addSubcommand(new Migrate(around))
                .addSubcommand(new Grant(around))
                .addSubcommand(new AfterRestore(around))
                .addSubcommand(new SplitBriefs(around))
                .addSubcommand(new ClassifyTasks(around))
                .setOut(around.out())
                .setErr(around.err())
                .setExecutionExceptionHandler(Failures::tell)
                .setExitCodeExceptionMapper(unforeseen -> ExitCode.USAGE)
                .execute(args);
    }

    @Command(name = "ledger", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
    private static final class Ledger {}

    @Command(name = "archive", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
    private static final class Archive {}
}
