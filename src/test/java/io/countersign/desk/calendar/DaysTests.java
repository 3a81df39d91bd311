package io.countersign.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DaysTests {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final LocalDate CLOCKS_GO_FORWARD = LocalDate.parse("2026-03-29");

    @Test
    void aWeekBeginsWhereItsPeopleBeginIt() {
        LocalDate sunday = LocalDate.parse("2026-11-29");
        assertThat(Days.of(Scale.WEEK, sunday, DayOfWeek.MONDAY).all())
                .hasSize(7)
                .startsWith(LocalDate.parse("2026-11-23"))
                .endsWith(sunday);
        assertThat(Days.of(Scale.WEEK, sunday, DayOfWeek.SUNDAY).first()).isEqualTo(sunday);
        assertThat(Days.weekStart(Locale.US)).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(Days.weekStart(Locale.UK)).isEqualTo(DayOfWeek.MONDAY);
        assertThat(Days.weekStart(Locale.ENGLISH)).isEqualTo(DayOfWeek.MONDAY);
    }

    @Test
    void aMonthFillsItsWeeksWithDaysOfItsNeighbours() {
        Days november = Days.of(Scale.MONTH, LocalDate.parse("2026-11-23"), DayOfWeek.MONDAY);
        assertThat(november.first()).isEqualTo(LocalDate.parse("2026-10-26"));
        assertThat(november.last()).isEqualTo(LocalDate.parse("2026-12-06"));
        assertThat(november.isOutside(november.first())).isTrue();
        assertThat(november.isOutside(LocalDate.parse("2026-11-01"))).isFalse();
        Days february = Days.of(Scale.MONTH, LocalDate.parse("2027-02-15"), DayOfWeek.MONDAY);
        assertThat(february.all()).hasSize(28);
    }

    @Test
    void aMonthIsTurnedByMonthsHoweverLongTheyAre() {
        LocalDate last = LocalDate.parse("2026-01-31");
        assertThat(Scale.MONTH.turned(last, 1)).isEqualTo(LocalDate.parse("2026-02-01"));
        assertThat(Scale.WEEK.turned(last, -1)).isEqualTo(LocalDate.parse("2026-01-24"));
        assertThat(Scale.DAY.turned(last, 1)).isEqualTo(LocalDate.parse("2026-02-01"));
    }

    @Test
    void theStretchThatIsFetchedHoldsTheDaysOfEveryPlaceOnEarth() {
        Days days = Days.of(Scale.DAY, CLOCKS_GO_FORWARD, DayOfWeek.MONDAY);
        for (String zone : ZoneId.getAvailableZoneIds()) {
            ZoneId place = ZoneId.of(zone);
            assertThat(days.from())
                    .isBeforeOrEqualTo(CLOCKS_GO_FORWARD.atStartOfDay(place).toInstant());
            assertThat(days.until())
                    .isAfterOrEqualTo(
                            CLOCKS_GO_FORWARD.plusDays(1).atStartOfDay(place).toInstant());
        }
    }

    @Test
    void anotherDayKeepsTheTimeOfDayThoughTheClocksGoForwardBetween() {
        Instant before = Instant.parse("2026-03-27T09:00:00Z");
        Instant after = Days.onDay(before, CLOCKS_GO_FORWARD.plusDays(1), LISBON);
        assertThat(after.atZone(LISBON).toLocalTime()).hasToString("09:00");
        assertThat(Duration.between(before, after)).isEqualTo(Duration.ofHours(71));
    }

    @Test
    void anHourThatTheClocksLeaveOutBecomesTheNextOne() {
        Instant halfPastOne = Instant.parse("2026-03-22T01:30:00Z");
        assertThat(Days.onDay(halfPastOne, CLOCKS_GO_FORWARD, LISBON).atZone(LISBON))
                .hasToString("2026-03-29T02:30+01:00[Europe/Lisbon]");
    }

    @Test
    void anHourThatComesTwiceIsTheFirstOfTheTwo() {
        LocalDate clocksGoBack = LocalDate.parse("2026-11-01");
        Instant halfPastOne =
                LocalDate.parse("2026-10-30").atTime(1, 30).atZone(CHICAGO).toInstant();
        assertThat(Days.onDay(halfPastOne, clocksGoBack, CHICAGO)).isEqualTo(Instant.parse("2026-11-01T06:30:00Z"));
    }
}
