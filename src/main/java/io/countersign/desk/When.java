package io.countersign.desk;

import io.countersign.base.ui.Desk;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Moments as the desk writes them: a weekday and a time, with their place where it is not the reader's own. */
final class When {

    private static final Map<Written, DateTimeFormatter> READ = new ConcurrentHashMap<>();

    private When() {}

    private record Written(String pattern, Locale locale, ZoneId zone) {}

    /** A due moment in the client's zone, or that there is none. */
    static String due(@Nullable Instant due, ZoneId zone) {
        return due == null
                ? Desk.text("desk.any-time")
                : format("EEE d MMM HH:mm", zone).format(due);
    }

    /** A day, in the client's zone. */
    static String day(Instant moment, ZoneId zone) {
        return format("d MMM yyyy", zone).format(moment);
    }

    /** A past moment to the second, in the reader's zone. */
    static String exactly(Instant moment) {
        return format("d MMM yyyy HH:mm:ss", Desk.zone()).format(moment);
    }

    private static DateTimeFormatter format(String pattern, ZoneId zone) {
        return READ.computeIfAbsent(
                new Written(pattern, Desk.texts().locale(), zone),
                written -> DateTimeFormatter.ofPattern(written.pattern(), written.locale())
                        .withZone(written.zone()));
    }
}
