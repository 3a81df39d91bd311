package io.countersign.desk.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How much of the calendar stands on one page: a day, a week, or the weeks of a month. */
enum Scale {
    DAY,
    WEEK,
    MONTH;

    /** The first day shown when a day is to be seen. */
    LocalDate first(LocalDate seen, DayOfWeek weekStart) {
        return switch (this) {
            case DAY -> seen;
            case WEEK -> seen.with(TemporalAdjusters.previousOrSame(weekStart));
            case MONTH -> seen.withDayOfMonth(1).with(TemporalAdjusters.previousOrSame(weekStart));
        };
    }

    /** The last day shown when a day is to be seen. */
    LocalDate last(LocalDate seen, DayOfWeek weekStart) {
        return switch (this) {
            case DAY -> seen;
            case WEEK -> first(seen, weekStart).plusDays(6);
            case MONTH ->
                seen.with(TemporalAdjusters.lastDayOfMonth()).with(TemporalAdjusters.nextOrSame(weekStart.minus(1)));
        };
    }

    /** A day on the page so many pages on. */
    LocalDate turned(LocalDate seen, int pages) {
        return switch (this) {
            case DAY -> seen.plusDays(pages);
            case WEEK -> seen.plusWeeks(pages);
            case MONTH -> seen.withDayOfMonth(1).plusMonths(pages);
        };
    }

    /** The word of the scale in an address. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
