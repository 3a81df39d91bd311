package io.countersign.bench;

import io.countersign.bench.BenchedAgency.BenchedClient;
import io.countersign.ledger.ChainReport;
import io.countersign.ledger.Ledger;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many main jobs a second the application brings through, from the brief to X, with twenty of them in flight. */
final class MainJobBenchmark implements Benchmark {

    private static final int IN_FLIGHT = 20;
    private static final int WARM_UP = 40;
    private static final int JOBS = 200;
    private static final double JOBS_PER_SECOND = 2;

    @Override
    public String name() {
        return "main-job";
    }

    @Override
    public Result measure(PrintStream people) throws Exception {
        try (Benched application = Benched.start()) {
            BenchedAgency agency = new BenchedAgency(application);
            List<BenchedClient> clients = new ArrayList<>();
            for (int client = 1; client <= IN_FLIGHT; client++) {
                clients.add(agency.client(client));
            }
            people.printf("%d clients, each with a VA and an owner who is signed in and connected to X%n", IN_FLIGHT);
            Rounds rounds = new Rounds(new MainJob(application), clients, people);
            Tally warm = rounds.run(WARM_UP);
            people.printf("%d jobs to warm up: %.1f a second%n", WARM_UP, warm.jobsPerSecond());
            Tally tally = rounds.run(JOBS);
            int wrong = rounds.wrongAfterwards() + (recordHolds(application, agency, people) ? 0 : 1);
            return result(tally, warm.failed() + tally.failed() + wrong);
        }
    }

    private static Result result(Tally tally, int failed) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("jobsPerSecond", hundredths(tally.jobsPerSecond()));
        figures.put("medianSeconds", hundredths(tally.secondsWithin(0.5)));
        figures.put("p95Seconds", hundredths(tally.secondsWithin(0.95)));
        figures.put("failed", (double) failed);
        figures.put("jobs", (double) tally.jobs().size());
        figures.put("inFlight", (double) IN_FLIGHT);
        Map<String, Result.Target> targets = new LinkedHashMap<>();
        targets.put("jobsPerSecond", Result.Target.atLeast(JOBS_PER_SECOND));
        targets.put("failed", Result.Target.atMost(0));
        return new Result(figures, targets);
    }

    private static boolean recordHolds(Benched application, BenchedAgency agency, PrintStream people) {
        ChainReport record = application.bean(Ledger.class).verify(agency.manager());
        people.println(record.sentence(Locale.ENGLISH));
        return record.holds();
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
