package io.countersign.desk.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;

/**
 * The days of one page of the calendar.
 *
 * @param seen the day that is to be seen
 */
record Days(Scale scale, LocalDate seen, LocalDate first, LocalDate last) {

    private static final ZoneOffset DAWN = ZoneOffset.ofHours(14);
    private static final ZoneOffset DUSK = ZoneOffset.ofHours(-12);

    static Days of(Scale scale, LocalDate seen, DayOfWeek weekStart) {
        return new Days(scale, seen, scale.first(seen, weekStart), scale.last(seen, weekStart));
    }

    /** The day on which weeks begin for people of a place; Monday where only their language is known. */
    static DayOfWeek weekStart(Locale locale) {
        return locale.getCountry().isEmpty()
                ? DayOfWeek.MONDAY
                : WeekFields.of(locale).getFirstDayOfWeek();
    }

    List<LocalDate> all() {
        return first.datesUntil(last.plusDays(1)).toList();
    }

    boolean has(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether a day fills up a week of another month. */
    boolean isOutside(LocalDate day) {
        return scale == Scale.MONTH && day.getMonthValue() != seen.getMonthValue();
    }

    /** When the first of the days begins anywhere on earth. */
    Instant from() {
        return first.atStartOfDay(DAWN).toInstant();
    }

    /** When the last of the days is over everywhere on earth. */
    Instant until() {
        return last.plusDays(1).atStartOfDay(DUSK).toInstant();
    }

    /** The same time of day on another day; an hour that the clocks leave out becomes the one after it. */
    static Instant onDay(Instant moment, LocalDate day, ZoneId zone) {
        return day.atTime(moment.atZone(zone).toLocalTime()).atZone(zone).toInstant();
    }
}
