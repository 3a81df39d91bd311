package io.countersign.bench;

import io.countersign.bench.BoardAgencies.Filled;
import io.countersign.tasks.BoardFilter;
import io.countersign.tasks.TaskBoard;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How long the server takes to open the board of one agency among fifty, with 10,000 and with 100,000 tasks of its own.
 *
 * <p>Scripted tabs open the real page over HTTP: the request that makes a tab and the one that goes to the board, with
 * each kind of filter in turn. The shell of the page, a file that is the same for everybody, is left out, and so is the
 * browser. Both boards lie in one database and are opened in turn, so neither is measured warmer than the other; between
 * them the service alone, and the same hundred rows by plain JDBC.
 */
final class BoardBenchmark implements Benchmark {

    private static final int SMALL = 10_000;
    private static final int LARGE = 100_000;
    private static final int OTHERS = 48;
    private static final int OF_OTHERS = 1_000;
    private static final int CLIENTS = 20;
    private static final int WARM_OPENINGS = 5_000;
    private static final int WARM_WINDOWS = 3;
    private static final double FLAT = 1.1;
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(6);
    private static final int ROUNDS = 400;
    private static final int QUERIES = 5;
    private static final double MILLIS = 25;
    private static final double GROWTH = 1.15;

    @Override
    public String name() {
        return "board";
    }

    @Override
    public Result measure(PrintStream people) throws Exception {
        try (Benched application = Benched.start()) {
            BoardAgencies agencies = new BoardAgencies(application);
            for (int other = 1; other <= OTHERS; other++) {
                agencies.filled("other" + other, 2, OF_OTHERS);
            }
            Filled small = agencies.filled("small", CLIENTS, SMALL);
            Filled large = agencies.filled("large", CLIENTS, LARGE);
            agencies.settled();
            people.printf("50 agencies, %d tasks in all%n", OTHERS * OF_OTHERS + SMALL + LARGE);
            try (DeskTab smallDesk = desk(application, small);
                    DeskTab largeDesk = desk(application, large)) {
                Round round = new Round(application, small, large, smallDesk, largeDesk);
                round.warmUp(people);
                Times times = round.times(ROUNDS);
                times.tell(people);
                return result(times);
            }
        }
    }

    private static DeskTab desk(Benched application, Filled agency) throws Exception {
        DeskTab desk = new DeskTab(application.address(), agency.slug());
        desk.signIn(BoardAgencies.EMAIL, BoardAgencies.PASSWORD);
        return desk;
    }

    /** What is opened in turn. */
    private record Round(Benched application, Filled small, Filled large, DeskTab smallDesk, DeskTab largeDesk) {

        Times times(int rounds) throws Exception {
            Times times = new Times(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            PlainBoard plain = new PlainBoard(application);
            for (int round = 0; round < rounds; round++) {
                times.small.add(smallDesk.open("board", query(round, small), "Announce workshop"));
                times.large.add(largeDesk.open("board", query(round, large), "Announce workshop"));
                times.service.add(service());
                times.bare.add(plain.open(large));
            }
            return times;
        }

        /** Opens boards until the medians of three windows of five seconds are alike, and at least 5,000 times. */
        void warmUp(PrintStream people) throws Exception {
            List<Double> medians = new ArrayList<>();
            int openings = 0;
            long begun = System.nanoTime();
            while ((openings < WARM_OPENINGS || !areFlat(medians))
                    && System.nanoTime() - begun < LONGEST_WARM_UP.toNanos()) {
                List<Long> window = new ArrayList<>();
                long windowBegun = System.nanoTime();
                while (System.nanoTime() - windowBegun < WINDOW.toNanos()) {
                    Times few = times(QUERIES);
                    window.addAll(few.small);
                    window.addAll(few.large);
                }
                openings += window.size();
                medians.add(Times.within(window, 0.5));
            }
            people.printf("%d openings to warm up; medians of its windows in ms: %s%n", openings, medians);
        }

        private static boolean areFlat(List<Double> medians) {
            List<Double> latest = medians.subList(Math.max(0, medians.size() - WARM_WINDOWS), medians.size());
            return latest.size() == WARM_WINDOWS && Collections.max(latest) <= FLAT * Collections.min(latest);
        }

        private static String query(int round, Filled agency) {
            return switch (round % QUERIES) {
                case 1 -> "client=" + agency.client();
                case 2 -> "person=" + agency.member();
                case 3 -> "lane=voice";
                case 4 -> "late=1";
                default -> "";
            };
        }

        private long service() {
            long begun = System.nanoTime();
            application.bean(TaskBoard.class).open(large.actor(), BoardFilter.ALL);
            return System.nanoTime() - begun;
        }
    }

    /** Times in nanoseconds. */
    private record Times(List<Long> small, List<Long> large, List<Long> service, List<Long> bare) {

        /** Says what each kind of filter costs, for whoever looks for what is slow. */
        void tell(PrintStream people) {
            for (int kind = 0; kind < QUERIES; kind++) {
                int each = kind;
                List<Long> asked = IntStream.range(0, large.size())
                        .filter(round -> round % QUERIES == each)
                        .mapToObj(large::get)
                        .toList();
                people.printf("filter %d: median %s ms, p95 %s ms%n", kind, within(asked, 0.5), within(asked, 0.95));
            }
        }

        static double within(List<Long> times, double share) {
            long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(sorted);
            return hundredths(sorted[(int) Math.ceil(share * sorted.length) - 1] / 1_000_000.0);
        }
    }

    private static Result result(Times times) {
        Map<String, Double> figures = new LinkedHashMap<>();
        double small = Times.within(times.small, 0.95);
        double large = Times.within(times.large, 0.95);
        figures.put("p95Millis10k", small);
        figures.put("p95Millis100k", large);
        figures.put("growth", hundredths(large / small));
        figures.put("medianMillis10k", Times.within(times.small, 0.5));
        figures.put("medianMillis100k", Times.within(times.large, 0.5));
        figures.put("serviceMillis", Times.within(times.service, 0.5));
        figures.put("bareJdbcMillis", Times.within(times.bare, 0.5));
        figures.put("openings", (double) times.large.size());
        Map<String, Result.Target> targets = new LinkedHashMap<>();
        targets.put("p95Millis10k", Result.Target.atMost(MILLIS));
        targets.put("p95Millis100k", Result.Target.atMost(MILLIS));
        targets.put("growth", Result.Target.atMost(GROWTH));
        return new Result(figures, targets);
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
