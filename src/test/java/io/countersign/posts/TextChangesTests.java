package io.countersign.posts;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.posts.TextChanges.Kind;
import io.countersign.posts.TextChanges.Span;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextChangesTests {

    @Test
    void tellsTheWordThatChanged() {
        assertThat(TextChanges.between("Two Saturdays, one oven.", "Two Sundays, one oven.")
                        .spans())
                .containsExactly(
                        new Span(Kind.KEPT, "Two "),
                        new Span(Kind.REMOVED, "Saturdays"),
                        new Span(Kind.ADDED, "Sundays"),
                        new Span(Kind.KEPT, ", one oven."));
    }

    @Test
    void tellsWordsThatCameAndWordsThatWent() {
        assertThat(TextChanges.between("Come on 6 December", "Do come on 6 December, all")
                        .spans())
                .contains(new Span(Kind.ADDED, ", all"))
                .extracting(Span::kind)
                .contains(Kind.ADDED, Kind.REMOVED, Kind.KEPT);
    }

    @Test
    void findsNoChangeInTheSameWords() {
        TextChanges none = TextChanges.between("The same.\n\nWords.", "The same.\n\nWords.");
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.spans()).containsExactly(new Span(Kind.KEPT, "The same.\n\nWords."));
    }

    @Test
    void tellsSpacesAndLinesToo() {
        assertThat(TextChanges.between("one two", "one\ntwo").isEmpty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'', Hello", "Hello, ''", "'', ''"})
    void comparesWithNothing(String before, String after) {
        TextChanges changes = TextChanges.between(before, after);
        assertThat(of(changes, Kind.KEPT, Kind.REMOVED)).isEqualTo(before);
        assertThat(of(changes, Kind.KEPT, Kind.ADDED)).isEqualTo(after);
    }

    @Test
    void keepsAnEmojiInOnePiece() {
        assertThat(TextChanges.between("Hi 👩‍🍳!", "Hi 👩‍🔬!").spans())
                .contains(new Span(Kind.REMOVED, "👩‍🍳"), new Span(Kind.ADDED, "👩‍🔬"));
    }

    @Test
    void comparesIdeographsOneByOne() {
        assertThat(TextChanges.between("今日は雨", "今日は晴").spans())
                .containsExactly(new Span(Kind.KEPT, "今日は"), new Span(Kind.REMOVED, "雨"), new Span(Kind.ADDED, "晴"));
    }

    @Test
    void givesBothTextsBackWhateverTheyAre() {
        Random random = new Random(17);
        for (int round = 0; round < 300; round++) {
            String before = words(random, random.nextInt(30));
            String after = words(random, random.nextInt(30));
            TextChanges changes = TextChanges.between(before, after);
            assertThat(of(changes, Kind.KEPT, Kind.REMOVED)).isEqualTo(before);
            assertThat(of(changes, Kind.KEPT, Kind.ADDED)).isEqualTo(after);
        }
    }

    @Test
    void takesTwoLongTextsThatShareNothingAsOneChange() {
        String before = "a ".repeat(6_000);
        String after = "b\n".repeat(6_000);
        assertThat(TextChanges.between(before, after).spans())
                .containsExactly(new Span(Kind.REMOVED, before), new Span(Kind.ADDED, after));
    }

    private static String words(Random random, int count) {
        List<String> known = List.of("oven", "is", " ", "\n", ",", "warm", "👩‍🍳", "é", "雨");
        return IntStream.range(0, count)
                .mapToObj(one -> known.get(random.nextInt(known.size())))
                .collect(Collectors.joining());
    }

    private static String of(TextChanges changes, Kind one, Kind other) {
        return changes.spans().stream()
                .filter(span -> span.kind() == one || span.kind() == other)
                .map(Span::text)
                .collect(Collectors.joining());
    }
}
