package io.countersign.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.base.Refused;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsafeTextTests {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0000, 0x0007, 0x0009, 0x001B, 0x007F, 0x0085, 0x00AD, 0x034F, 0x061C, 0x115F, 0x180E, 0x200B, 0x200C,
                0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2061, 0x2066,
                0x2067, 0x2068, 0x2069, 0x206A, 0x2800, 0x3164, 0xD800, 0xDC00, 0xE000, 0xFDD0, 0xFE00, 0xFE0F, 0xFEFF,
                0xFFA0, 0xFFF9, 0xFFFE, 0xFFFF, 0x1D173, 0x1FFFE, 0xE0001, 0xE0041, 0xE007F, 0xE0100, 0xE01EF, 0xF0000,
                0x10FFFF
            })
    void findsWhatNobodySees(int point) {
        String text = "pay" + Character.toString(point) + "pal";
        assertThat(UnsafeText.problems(text)).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("posts.hidden-character");
            assertThat(problem.stops()).isTrue();
            assertThat(problem.details()).containsExactly(String.format("U+%04X", point), "…pay");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two Saturdays, one oven.\n\nSign up: example.org/workshops",
                "Dear neighbours, it’s 5 °C – “warm” enough… £3 · ½ €",
                "👩‍🍳 👨‍👩‍👧‍👦 🏳️‍🌈 🏴‍☠️ 👩🏽‍💻 ❤️‍🔥 ✌🏾 1️⃣ #️⃣ ☺︎ ❤️",
                "🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏴󠁧󠁢󠁷󠁬󠁳󠁿 🇵🇹",
                "Olá, pão de açúcar; Grüße, Straße; cafe\u0301",
                "Приходите в субботу",
                "Καλημέρα, κόσμε",
                "می‌خواهم نان بخرم",
                "क्‍ष श्री নমস্কার",
                "ශ්‍රී ලංකා",
                "今日はcookie教室です。クッキーを焼こう",
                "葛\uDB40\uDD00城市",
                "쿠키 교실 cookie",
                "שלום עולם",
                "สวัสดี",
                "#CookieWorkshop @crumbandco 100% Москва Lisbon"
            })
    void letsHonestWritingPass(String text) {
        assertThat(UnsafeText.problems(text)).isEmpty();
    }

    @Test
    void findsWordsSmuggledAfterAFlag() {
        StringBuilder smuggled = new StringBuilder("🏴");
        "send money".chars().forEach(letter -> smuggled.appendCodePoint(0xE0000 + letter));
        assertThat(UnsafeText.problems(smuggled.appendCodePoint(0xE007F).toString()))
                .hasSize(11);
    }

    @Test
    void findsBytesSmuggledAsVariantsOfAnEmoji() {
        String smuggled = "😀" + Character.toString(0xE0153) + Character.toString(0xE0164);
        assertThat(UnsafeText.problems(smuggled)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"👩‍", "👩‍ ok", "👩‍‍🍳", "👩️️", "می‌‌خواهم"})
    void findsJoinersAndStylesThatChangeNothing(String text) {
        assertThat(UnsafeText.problems(text))
                .extracting(Problem::key)
                .isNotEmpty()
                .containsOnly("posts.hidden-character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p\u0430ypal", "\u0410pple", "Micr\u03BFsoft", "\u13DArumb", "Sc\u043Ere"})
    void findsWordsMixedOfLookAlikeLetters(String word) {
        assertThat(UnsafeText.problems("Sign in to " + word + " now"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.key()).isEqualTo("posts.mixed-word");
                    assertThat(problem.details()).containsExactly(word);
                });
    }

    @Test
    void namesThePlaceInASentence() {
        assertThat(UnsafeText.problems("Come on Saturday\u202E!").getFirst().sentence(Locale.ENGLISH))
                .contains("U+202E", "…on Saturday");
    }

    @Test
    void namesThePlaceWithoutCuttingAnEmojiInTwo() {
        assertThat(UnsafeText.problems("😀".repeat(13) + "\u200B").getFirst().details())
                .contains("…" + "😀".repeat(12));
    }

    @Test
    void refusesToKeepHalfACharacter() {
        assertThatThrownBy(() -> UnsafeText.requireWhole("Good \uD83D morning"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("…Good");
        assertThatCode(() -> UnsafeText.requireWhole("Good 😀 morning")).doesNotThrowAnyException();
    }
}
