package io.countersign.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.base.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    @Test
    void takesAnyLongEnoughWords() {
        assertThat(PasswordRules.require("rain and piano")).isEqualTo("rain and piano");
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        assertThatThrownBy(() -> PasswordRules.require("🎹🌧☂🌊🐦📮🎈🎁🪁🧭🪴"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("at least 12");
        assertThat(PasswordRules.require("🎹🌧☂🌊🐦📮🎈🎁🪁🧭🪴🧵")).isNotEmpty();
    }

    @Test
    void endsAtOneHundredAndTwentyEight() {
        assertThat(PasswordRules.require("abcdefgh".repeat(16))).hasSize(128);
        assertThatThrownBy(() -> PasswordRules.require("abcdefgh".repeat(16) + "i"))
                .hasMessageContaining("at most 128");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaaaaa", "121212121212", "MIRA@harbour.example", "mira holt of harbour"})
    void refusesWhatIsEasyToGuess(String chosen) {
        assertThatThrownBy(() -> PasswordRules.require(chosen, "mira@harbour.example", "Mira Holt of Harbour"))
                .hasMessageContaining("easy to guess");
    }

    @Test
    void readsAllWaysOfTypingALetterAlike() {
        assertThat(PasswordRules.normalised("cafe\u0301 ｔａｂｌｅ")).isEqualTo("caf\u00e9 table");
    }
}
