package io.countersign.pocket;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and moments as people say them, in a place. */
final class Days {

    private Days() {}

    /** The last day of something that ends at a moment, in words. */
    static String last(Instant end, ZoneId zone, Locale locale) {
        return of(end.minusMillis(1), zone, locale);
    }

    static String of(Instant moment, ZoneId zone, Locale locale) {
        return in(moment, zone, "d MMMM y", locale);
    }

    /** A moment to the minute, with its place. */
    static String exactly(Instant moment, ZoneId zone, Locale locale) {
        return in(moment, zone, "EEE d MMM y, HH:mm", locale) + " " + place(zone);
    }

    /** The place whose clock a zone is. */
    static String place(ZoneId zone) {
        return zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
    }

    private static String in(Instant moment, ZoneId zone, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(moment.atZone(zone));
    }
}
