package io.countersign.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTests {

    @Test
    void showsAShortTextWhole() {
        assertThat(OneLine.of("  Hello\n\nthere ", 11)).isEqualTo("Hello there");
    }

    @Test
    void cutsALongOneWithoutCuttingACharacter() {
        assertThat(OneLine.of("abc 🦜🦜🦜", 5)).isEqualTo("abc 🦜 …");
        assertThat(OneLine.of("abc defg", 4)).isEqualTo("abc …");
    }
}
