package io.countersign.cli;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** Where a command reads its lines: the file it is given, else what is piped into it. */
final class Input {

    @Nullable
    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
    String file;

    BufferedReader open(InputStream piped) throws FileNotFoundException {
        InputStream bytes = file == null || file.equals("-") ? piped : new FileInputStream(file);
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }
}
