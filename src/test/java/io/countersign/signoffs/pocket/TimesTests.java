package io.countersign.signoffs.pocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.signoffs.Manifest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimesTests {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void aWindowWithinADayNamesTheDayOnce() {
        assertThat(said("2031-03-06T14:00:00Z", "2031-03-06T16:30:00Z", "2031-03-06T09:00:00", "2031-03-06T11:30:00"))
                .isEqualTo("Thursday 6 March 2031, 09:00–11:30, New York");
    }

    @Test
    void aWindowOverMidnightNamesBothDays() {
        assertThat(said("2031-03-07T03:00:00Z", "2031-03-07T06:00:00Z", "2031-03-06T22:00:00", "2031-03-07T01:00:00"))
                .isEqualTo("Thursday 6 March 2031, 22:00 – Friday 7 March 2031, 01:00, New York");
    }

    @Test
    void theTimesAreTheSignedOnesAndNotReckonedAnew() {
        assertThat(said("2031-03-06T14:00:00Z", "2031-03-06T16:30:00Z", "2031-03-06T10:00:00", "2031-03-06T12:30:00"))
                .contains("10:00–12:30");
    }

    @Test
    void theDayIsSaidInTheReadersLanguage() {
        Manifest.Occurrence window = new Manifest.Occurrence(
                Instant.parse("2031-03-06T09:00:00Z"),
                Instant.parse("2031-03-06T10:00:00Z"),
                ZoneId.of("UTC"),
                "2031-03-06T09:00:00",
                "2031-03-06T10:00:00");
        assertThat(Times.of(window, Locale.GERMAN)).isEqualTo("Donnerstag 6 März 2031, 09:00–10:00, UTC");
    }

    private static String said(String from, String to, String fromLocal, String toLocal) {
        return Times.of(
                new Manifest.Occurrence(Instant.parse(from), Instant.parse(to), NEW_YORK, fromLocal, toLocal),
                Locale.ENGLISH);
    }
}
