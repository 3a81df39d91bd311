package io.countersign.cli;

import io.countersign.accounts.AccountKind;
import io.countersign.base.Refused;
import io.countersign.base.Texts;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Where a command reads its briefs: the files it is given, else what is piped into it. */
final class BriefInput {

    private static final String PIPED = "-";

    @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "briefs")
    private List<String> files = new ArrayList<>();

    private boolean isSound = true;

    /** Hands over each brief; a line that is none is told and passed over, and the command ends as failed. */
    int forEach(Surroundings around, Consumer<BriefLine> work) throws IOException {
        for (String file : files.isEmpty() ? List.of(PIPED) : files) {
            try (BufferedReader lines = open(file, around.in())) {
                read(lines, name(file), around, work);
            }
        }
        around.out().flush();
        return isSound ? ExitCode.OK : ExitCode.USAGE;
    }

    private void read(BufferedReader lines, String name, Surroundings around, Consumer<BriefLine> work)
            throws IOException {
        int number = 1;
        String line = lines.readLine();
        Optional<AccountKind> account = line == null ? Optional.empty() : BriefLine.kind(line);
        if (account.isPresent()) {
            work.accept(BriefLine.plain(name, account.get(), rest(lines)));
            return;
        }
        for (; line != null; line = lines.readLine(), number++) {
            if (!line.isBlank()) {
                one(line, new BriefLine.Place(name, number), around, work);
            }
        }
    }

    private void one(String line, BriefLine.Place place, Surroundings around, Consumer<BriefLine> work) {
        try {
            work.accept(BriefLine.parse(line, place));
        } catch (Refused malformed) {
            around.err().println(malformed.refusal().sentence(Locale.getDefault()));
            isSound = false;
        }
    }

    private static String rest(Reader lines) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] part = new char[8192];
        for (int length = lines.read(part); length >= 0; length = lines.read(part)) {
            text.append(part, 0, length);
        }
        return text.toString();
    }

    private static String name(String file) {
        return file.equals(PIPED)
                ? Texts.in(Locale.getDefault()).get("cli.piped")
                : String.valueOf(Path.of(file).getFileName());
    }

    private static BufferedReader open(String file, InputStream piped) throws FileNotFoundException {
        InputStream bytes = file.equals(PIPED) ? piped : new FileInputStream(file);
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }
}
