package io.countersign.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TallyTests {

    @Test
    void countsOnlyJobsThatCameThrough() {
        assertThat(tally(30, 2).jobsPerSecond()).isEqualTo(3);
    }

    @Test
    void knowsWithinWhatTimeMostCameThrough() {
        assertThat(tally(100, 0).secondsWithin(0.95)).isEqualTo(95);
        assertThat(tally(10, 0).secondsWithin(0.95)).isEqualTo(10);
        assertThat(tally(1, 0).secondsWithin(0.5)).isEqualTo(1);
    }

    @Test
    void knowsNoTimeWhereNothingCameThrough() {
        Tally nothing = tally(0, 20);
        assertThat(nothing.secondsWithin(0.95)).isNaN();
        assertThat(nothing.jobsPerSecond()).isZero();
    }

    private static Tally tally(int jobs, int failed) {
        List<Duration> durations = IntStream.rangeClosed(1, jobs)
                .map(second -> jobs + 1 - second)
                .mapToObj(Duration::ofSeconds)
                .toList();
        return new Tally(durations, failed, Duration.ofSeconds(10));
    }
}
