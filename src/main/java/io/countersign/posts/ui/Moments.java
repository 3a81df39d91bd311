package io.countersign.posts.ui;

import io.countersign.base.ui.Desk;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Moments as screens about posts write them: in the reader's zone. */
public final class Moments {

    private Moments() {}

    /** A day and a time. */
    public static String of(Instant moment) {
        return format("EEE d MMM HH:mm", moment);
    }

    /** The time alone while it is still the same day, else the day too. */
    static String since(Instant moment, Instant now) {
        boolean today = moment.atZone(Desk.zone())
                .toLocalDate()
                .equals(now.atZone(Desk.zone()).toLocalDate());
        return today ? format("HH:mm", moment) : of(moment);
    }

    private static String format(String pattern, Instant moment) {
        return DateTimeFormatter.ofPattern(pattern, Desk.texts().locale())
                .withZone(Desk.zone())
                .format(moment);
    }
}
