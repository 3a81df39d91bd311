package io.countersign.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Somebody at a command line: what they piped in, and what they read afterwards. */
record Terminal(Map<String, String> environment, StringWriter out, StringWriter err) {

    static Terminal with(Map<String, String> environment) {
        return new Terminal(environment, new StringWriter(), new StringWriter());
    }

    int run(String piped, String... args) {
        return Commands.run(
                new Surroundings(
                        new Settings(environment),
                        new ByteArrayInputStream(piped.getBytes(StandardCharsets.UTF_8)),
                        new PrintWriter(out, true),
                        new PrintWriter(err, true)),
                args);
    }
}
