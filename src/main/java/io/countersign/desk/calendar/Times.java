package io.countersign.desk.calendar;

import io.countersign.base.ui.Desk;
import io.countersign.posts.ui.WindowWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Days and moments as the calendar writes them. */
final class Times {

    private Times() {}

    /** The clock of whoever reads, the same on every page of the desk. */
    static ZoneId mine() {
        return Desk.zone();
    }

    /** The time of day. */
    static String time(Item item) {
        return format("HH:mm").format(item.matter().at().atZone(item.zone()));
    }

    /** Where that clock hangs, if it is not the reader's; else nothing. */
    static String place(Item item) {
        ZoneId here = mine();
        Instant at = item.matter().at();
        boolean same =
                here.getRules().getOffset(at).equals(item.zone().getRules().getOffset(at));
        return same ? "" : WindowWords.city(item.zone(), Desk.texts());
    }

    /** A day and a time, on the clock the item is shown on. */
    static String moment(Instant moment, ZoneId zone) {
        return format("EEE d MMM HH:mm").format(moment.atZone(zone));
    }

    /** Such as {@code Monday 23 November}. */
    static String whole(LocalDate day) {
        return format("EEEE d MMMM").format(day);
    }

    /** Such as {@code Mon 23}. */
    static String brief(LocalDate day) {
        return format("EEE d").format(day);
    }

    static String weekday(LocalDate day) {
        return format("EEE").format(day);
    }

    /** The days of a page, in words. */
    static String title(Days days) {
        return switch (days.scale()) {
            case DAY -> format("EEEE d MMMM yyyy").format(days.seen());
            case WEEK ->
                Desk.text(
                        "calendar.from-to",
                        format("d MMM").format(days.first()),
                        format("d MMM yyyy").format(days.last()));
            case MONTH -> format("MMMM yyyy").format(days.seen());
        };
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Desk.texts().locale());
    }
}
