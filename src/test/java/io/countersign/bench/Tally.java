package io.countersign.bench;

import java.time.Duration;
import java.util.List;

/** What a run of jobs came to: how long each took that came through, how many did not, how long all of them took. */
record Tally(List<Duration> jobs, int failed, Duration whole) {

    Tally {
        jobs = jobs.stream().sorted().toList();
    }

    double jobsPerSecond() {
        return jobs.size() / seconds(whole);
    }

    /** The time within which this share of the jobs came through; no number if none did. */
    double secondsWithin(double share) {
        return jobs.isEmpty() ? Double.NaN : seconds(jobs.get((int) Math.ceil(jobs.size() * share) - 1));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
