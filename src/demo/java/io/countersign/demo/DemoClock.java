package io.countersign.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The clock of the demonstration: set back while its past is lived through, and at its own day ever after. */
final class DemoClock extends Clock {

    private final Clock system = Clock.systemUTC();
    private final Duration day;
    private volatile Duration apart;

    /** A clock at the given day and time; without one it is now. */
    DemoClock(String today) {
        day = today.isEmpty() ? Duration.ZERO : Duration.between(system.instant(), Instant.parse(today));
        apart = day;
    }

    void moveTo(Instant time) {
        apart = Duration.between(system.instant(), time);
    }

    void comeBack() {
        apart = day;
    }

    /** Whether it is another time here than on the machine. */
    boolean isAway() {
        return !apart.isZero();
    }

    @Override
    public Instant instant() {
        return system.instant().plus(apart).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the house keeps its time in UTC");
    }
}
