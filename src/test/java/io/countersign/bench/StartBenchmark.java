package io.countersign.bench;

import io.countersign.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long a cold start of the production jar takes to its first usable page, beside an empty Vaadin application. */
final class StartBenchmark implements Benchmark {

    private static final int STARTS = 3;
    private static final double SECONDS = 15;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Result measure(PrintStream people) throws Exception {
        ColdStart countersign = countersign();
        people.printf("The first start, which makes the tables: %.1f s%n", countersign.seconds());
        double seconds = countersign.medianSeconds(STARTS);
        people.printf("Countersign, the middle of %d starts: %.1f s%n", STARTS, seconds);
        double empty =
                new ColdStart(Path.of("src/bench/empty/target/empty.jar"), Map.of(), List.of()).medianSeconds(STARTS);
        people.printf("An empty Vaadin application, the middle of %d starts: %.1f s%n", STARTS, empty);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("seconds", hundredths(seconds));
        figures.put("ratioToEmpty", hundredths(seconds / empty));
        return new Result(figures, Map.of("seconds", Result.Target.atMost(SECONDS)));
    }

    private static ColdStart countersign() throws IOException {
        Map<String, String> environment = Map.of(
                "COUNTERSIGN_DATABASE_URL", TestDatabase.create(),
                "COUNTERSIGN_DATABASE_USER", TestDatabase.user(),
                "COUNTERSIGN_DATABASE_PASSWORD", TestDatabase.password(),
                "COUNTERSIGN_KEYS_FILE", keys().toString());
        return new ColdStart(Path.of("target/countersign.jar"), environment, List.of("--countersign.keys-create=true"));
    }

    private static Path keys() throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "keys");
        return folder.resolve("keys.json").toAbsolutePath();
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
