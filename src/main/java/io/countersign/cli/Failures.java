package io.countersign.cli;

import io.countersign.base.Refused;
import io.countersign.base.Texts;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import org.flywaydb.core.api.FlywayException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParseResult;

/** Says in one sentence why a command could not do its work. */
final class Failures {

    private Failures() {}

    static int tell(Exception failure, CommandLine command, ParseResult call) throws Exception {
        command.getErr().println(sentence(failure, Locale.getDefault()));
        return ExitCode.USAGE;
    }

    private static String sentence(Exception failure, Locale locale) throws Exception {
        return switch (failure) {
            case Refused refused -> refused.refusal().sentence(locale);
            case SQLException _, FlywayException _ -> Texts.in(locale).get("cli.database", message(failure));
            case IOException _ -> Texts.in(locale).get("cli.file", message(failure));
            default -> throw failure;
        };
    }

    private static String message(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
