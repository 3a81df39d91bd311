package io.countersign.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTests {

    @Test
    void showsAShortTextWhole() {
        assertThat(OneLine.of("  Hello\n\nthere ", 11)).isEqualTo("Hello there");
    }

    @Test
    void cutsALongOneBetweenWordsAndNeverWithinACharacter() {
        assertThat(OneLine.of("abc defg", 6)).isEqualTo("abc …");
        assertThat(OneLine.of("🦜🦜🦜", 2)).isEqualTo("🦜🦜 …");
    }
}
