package io.countersign.posts;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.accounts.NetworkName;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkRulesTests {

    private static final MediaItem PICTURE =
            new MediaItem(MediaId.random(), "ab", "image/png", 16, 9, 100, "A pier at dawn");

    @ParameterizedTest
    @CsvSource({"X, 280", "FACEBOOK, 63206", "INSTAGRAM, 2200", "LINKEDIN, 3000"})
    void takesItsLongestTextAndNotOneLetterMore(NetworkName network, int longest) {
        assertThat(keys(network, "a".repeat(longest), 1)).isEmpty();
        assertThat(keys(network, "a".repeat(longest + 1), 1)).containsExactly("posts.long");
    }

    @ParameterizedTest
    @CsvSource({"X, 4", "FACEBOOK, 10", "INSTAGRAM, 10", "LINKEDIN, 20"})
    void takesItsMostPicturesAndNotOneMore(NetworkName network, int most) {
        assertThat(keys(network, "Look", most)).isEmpty();
        assertThat(keys(network, "Look", most + 1)).containsExactly("posts.pictures");
    }

    @Test
    void onlyInstagramNeedsAPicture() {
        for (NetworkName network : NetworkName.values()) {
            assertThat(keys(network, "Come on Saturday", 0))
                    .isEqualTo(network == NetworkName.INSTAGRAM ? List.of("posts.picture-needed") : List.of());
        }
    }

    @Test
    void instagramTakesThirtyHashtags() {
        assertThat(keys(NetworkName.INSTAGRAM, "#pão_1 ".repeat(30) + "#1 a#b", 1))
                .isEmpty();
        assertThat(keys(NetworkName.INSTAGRAM, "#pão ".repeat(31), 1)).containsExactly("posts.hashtags");
        assertThat(keys(NetworkName.LINKEDIN, "#pão ".repeat(31), 1)).isEmpty();
    }

    @Test
    void saysItByTheNetworksName() {
        assertThat(problems(NetworkName.LINKEDIN, "a".repeat(3001), 0)
                        .getFirst()
                        .sentence(Locale.ENGLISH))
                .isEqualTo("3,001 of 3,000 on LinkedIn. Take out 1.");
        assertThat(problems(NetworkName.INSTAGRAM, "Look", 0).getFirst().sentence(Locale.ENGLISH))
                .isEqualTo("Instagram takes no post without a picture.");
        assertThat(problems(NetworkName.X, "Look", 5).getFirst().sentence(Locale.ENGLISH))
                .isEqualTo("X takes 4 pictures at most.");
    }

    private static List<String> keys(NetworkName network, String text, int pictures) {
        return problems(network, text, pictures).stream().map(Problem::key).toList();
    }

    private static List<Problem> problems(NetworkName network, String text, int pictures) {
        return NetworkRules.of(network).problems(text, Collections.nCopies(pictures, PICTURE));
    }
}
