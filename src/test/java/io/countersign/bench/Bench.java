package io.countersign.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** Runs a benchmark by name: words for people on standard error, one line of JSON on standard output. */
public final class Bench {

    private static final List<Benchmark> ALL =
            List.of(new StartBenchmark(), new MainJobBenchmark(), new PocketBenchmark(), new BoardBenchmark());

    private Bench() {}

    /** Ends with 0 if the targets hold, with 1 if not, with 2 if nobody knows the benchmark. */
    public static void main(String[] arguments) {
        PrintStream answers = System.out;
        System.setOut(System.err);
        String name = arguments.length == 0 ? "" : arguments[0];
        Benchmark benchmark = ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
        if (benchmark == null) {
            System.err.println("There is no benchmark \"" + name + "\"; there are: "
                    + ALL.stream().map(Benchmark::name).collect(Collectors.joining(", ")));
            System.exit(2);
        } else {
            System.exit(run(benchmark, answers));
        }
    }

    private static int run(Benchmark benchmark, PrintStream answers) {
        try {
            Result result = benchmark.measure(System.err);
            answers.println(result.line(benchmark.name()));
            return result.holds() ? 0 : 1;
        } catch (Exception failed) {
            failed.printStackTrace();
            return 1;
        }
    }
}
