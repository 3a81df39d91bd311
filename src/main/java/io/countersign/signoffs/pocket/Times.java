package io.countersign.signoffs.pocket;

import io.countersign.base.Texts;
import io.countersign.signoffs.KeyOrigin;
import io.countersign.signoffs.Manifest;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A signed window as people say it: the weekday, the times on the wall, the place. */
final class Times {

    private Times() {}

    /** How a passkey came to be the signer's, and when. */
    static String of(KeyOrigin key, Locale locale) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM y", locale).withZone(ZoneOffset.UTC);
        return Texts.in(locale).get("signoffs.pocket.key." + key.addedBy(), day.format(key.addedAt()));
    }

    static String of(Manifest.Occurrence window, Locale locale) {
        LocalDateTime from = LocalDateTime.parse(window.earliestLocal());
        LocalDateTime to = LocalDateTime.parse(window.latestLocal());
        DateTimeFormatter day = DateTimeFormatter.ofPattern("EEEE d MMMM y", locale);
        DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm", locale);
        String start = day.format(from) + ", " + time.format(from);
        String end = from.toLocalDate().equals(to.toLocalDate())
                ? "–" + time.format(to)
                : " – " + day.format(to) + ", " + time.format(to);
        return start + end + ", " + place(window.zone().getId());
    }

    private static String place(String zone) {
        return zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
    }
}
