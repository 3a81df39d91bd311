package io.countersign.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.countersign.accounts.NetworkName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XRulesTests {

    private static final String CONFORMANCE = "shared/specs/twitter-text-conformance.tsv";

    @Test
    void countsAsXSaysItCounts() throws IOException {
        Optional<Path> file = Stream.of(Path.of(".."), Path.of("..", ".."))
                .map(folder -> folder.resolve(CONFORMANCE))
                .filter(Files::isReadable)
                .findFirst();
        assumeTrue(file.isPresent(), "X's conformance file is not beside the project");
        List<String> lines = Files.readAllLines(file.get());
        assertThat(lines).hasSizeGreaterThanOrEqualTo(24);
        for (String line : lines) {
            String[] fields = line.split("\t");
            String text = new String(Base64.getDecoder().decode(fields[0]), StandardCharsets.UTF_8);
            assertThat(XRules.weightedLength(text)).as(fields[4]).isEqualTo(Integer.parseInt(fields[1]));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "Hello, 5",
        "今日は, 6",
        "👨‍👩‍👧‍👦, 2",
        "https://example.org/a/very/long/path/that/goes/on/and/on, 23",
        "example.com, 23",
        "Sign up: example.org/workshops, 32"
    })
    void countsLettersLinksAndEmoji(String text, int length) {
        assertThat(XRules.weightedLength(text)).isEqualTo(length);
    }

    @Test
    void countsALetterTheSameHoweverItsAccentIsWritten() {
        String composed = "Olá, pão";
        assertThat(XRules.weightedLength(Normalizer.normalize(composed, Normalizer.Form.NFD)))
                .isEqualTo(XRules.weightedLength(composed))
                .isEqualTo(8);
    }

    @Test
    void takesTwoHundredAndEightyAndNotOneMore() {
        assertThat(NetworkRules.of(NetworkName.X).problems("a".repeat(280), List.of()))
                .isEmpty();
        Problem tooLong = NetworkRules.of(NetworkName.X)
                .problems("a".repeat(281), List.of())
                .getFirst();
        assertThat(tooLong.stops()).isTrue();
        assertThat(tooLong.sentence(Locale.ENGLISH)).isEqualTo("281 of 280 on X. Take out 1.");
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'\n\t'"})
    void refusesNothingToRead(String text) {
        assertThat(keys(text, List.of())).containsExactly("posts.empty");
        assertThat(keys(text, List.of(picture("image/png")))).isEmpty();
    }

    @Test
    void takesFourPicturesOrOneThatMoves() {
        List<MediaItem> five =
                IntStream.range(0, 5).mapToObj(one -> picture("image/png")).toList();
        assertThat(keys("Look", five.subList(0, 4))).isEmpty();
        assertThat(keys("Look", five)).containsExactly("posts.pictures");
        assertThat(keys("Look", List.of(picture("image/gif")))).isEmpty();
        assertThat(keys("Look", List.of(picture("image/gif"), picture("image/png"))))
                .containsExactly("posts.x-gif-alone");
    }

    @Test
    void costsMoreWithALink() {
        assertThat(XRules.cost("Come on Saturday")).isEqualByComparingTo("0.015");
        assertThat(XRules.cost("Sign up: example.org/workshops")).isEqualByComparingTo("0.200");
        assertThat(XRules.links("See https://example.org and example.com"))
                .containsExactly("https://example.org", "example.com");
    }

    private static List<String> keys(String text, List<MediaItem> media) {
        return NetworkRules.of(NetworkName.X).problems(text, media).stream()
                .map(Problem::key)
                .toList();
    }

    private static MediaItem picture(String mime) {
        return new MediaItem(MediaId.random(), "00", mime, 40, 30, 100, "A tray");
    }
}
