package io.countersign.posts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.base.Texts;
import io.countersign.posts.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WindowWordsTests {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

    @Test
    void aWindowIsSaidOnTheClockOfItsPlaceAndOnTheReaders() {
        WindowWords words = words("2025-11-26T09:00:00Z", "2025-11-26T11:00:00Z", "Europe/Madrid");
        assertThat(words.times()).isEqualTo("Wed 26 Nov, 09:00 – 11:00");
        assertThat(words.place()).isEqualTo("Lisbon");
        assertThat(words.forReader()).contains("10:00");
    }

    @Test
    void aReaderOnTheSameClockIsToldOnce() {
        assertThat(words("2025-11-26T09:00:00Z", "2025-11-26T11:00:00Z", "Europe/London")
                        .forReader())
                .isEmpty();
    }

    @Test
    void anotherDayIsNamed() {
        WindowWords words = words("2025-11-26T22:30:00Z", "2025-11-27T01:00:00Z", "Asia/Tokyo");
        assertThat(words.times()).isEqualTo("Wed 26 Nov, 22:30 – Thu 27 Nov, 01:00");
        assertThat(words.forReader()).contains("Thu 27 Nov, 07:30");
    }

    @Test
    void aZoneWithoutACityKeepsItsName() {
        assertThat(WindowWords.city(ZoneId.of("UTC"), ENGLISH)).isEqualTo("UTC");
    }

    private static WindowWords words(String earliest, String latest, String reader) {
        Window window = Window.of(Instant.parse(earliest), Instant.parse(latest), LISBON);
        return new WindowWords(window, ZoneId.of(reader), ENGLISH);
    }
}
