package io.countersign.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextsTests {

    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

    @Test
    void countsInTheWordsOfTheLanguage() {
        assertThat(ENGLISH.get("desk.day.of-client", 0)).isEqualTo("nothing of yours");
        assertThat(ENGLISH.get("desk.day.of-client", 1)).isEqualTo("one of yours");
        assertThat(ENGLISH.get("desk.day.of-client", 12)).isEqualTo("12 of yours");
    }

    @Test
    void writesTheSamePatternOnceMoreWithOtherDetails() {
        assertThat(ENGLISH.get("desk.day.title", "Monday", "Rosa")).isEqualTo("Monday, Rosa");
        assertThat(ENGLISH.get("desk.day.title", "Friday", "Ana")).isEqualTo("Friday, Ana");
        assertThat(ENGLISH.get("desk.day.title", Map.of("0", "Sunday", "1", "Jun")))
                .isEqualTo("Sunday, Jun");
    }

    @Test
    void manyWriteWithOnePatternAtOnceAndEachReadsTheirOwn() throws Exception {
        List<Callable<String>> writers = IntStream.range(0, 400)
                .<Callable<String>>mapToObj(one -> () -> ENGLISH.get("desk.day.title", "Day " + one, "Name " + one))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<String>> written = threads.invokeAll(writers);
            for (int one = 0; one < written.size(); one++) {
                assertThat(written.get(one).get()).isEqualTo("Day " + one + ", Name " + one);
            }
        }
    }
}
