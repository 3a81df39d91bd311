package io.countersign.posts.ui;

import com.ibm.icu.text.TimeZoneNames;
import io.countersign.base.Texts;
import io.countersign.posts.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A window in words: as the clock of its place shows it, and as the reader's own does where that differs. */
public record WindowWords(Instant earliest, Instant latest, ZoneId zone, ZoneId reader, Texts texts) {

    public WindowWords(Window window, ZoneId reader, Texts texts) {
        this(window.earliest(), window.latest(), window.place(), reader, texts);
    }

    /** The whole of it on one line: times, place, and the reader's own clock where it is another. */
    public String line() {
        String there = times() + " " + texts.get("compose.window.place", place());
        return forReader()
                .map(yours -> there + " " + texts.get("compose.window.yours", yours))
                .orElse(there);
    }

    /** Such as {@code Wed 26 Nov, 09:00 – 11:00}; the second day is named where it is another. */
    String times() {
        LocalDateTime from = at(earliest, zone);
        LocalDateTime to = at(latest, zone);
        String end = to.toLocalDate().equals(from.toLocalDate()) ? time(to) : day(to.toLocalDate()) + ", " + time(to);
        return day(from.toLocalDate()) + ", " + time(from) + " – " + end;
    }

    String place() {
        return city(zone, texts);
    }

    /** The earliest moment on the reader's clock, where that is not the clock of the place. */
    Optional<String> forReader() {
        LocalDateTime there = at(earliest, zone);
        LocalDateTime here = at(earliest, reader);
        if (here.equals(there)) {
            return Optional.empty();
        }
        boolean sameDay = here.toLocalDate().equals(there.toLocalDate());
        return Optional.of(sameDay ? time(here) : day(here.toLocalDate()) + ", " + time(here));
    }

    /** The city a zone is named after, in the reader's language. */
    public static String city(ZoneId zone, Texts texts) {
        String city = TimeZoneNames.getInstance(texts.locale()).getExemplarLocationName(zone.getId());
        return city == null ? zone.getId() : city;
    }

    private static LocalDateTime at(Instant moment, ZoneId zone) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    private String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("EEE d MMM", texts.locale()).format(date);
    }

    private String time(LocalDateTime moment) {
        return DateTimeFormatter.ofPattern("HH:mm", texts.locale()).format(moment);
    }
}
