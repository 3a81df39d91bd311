package io.countersign.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReservedWordsTests {

    @Test
    void holdsWhateverTheCaseOfTheLetters() {
        assertThat(ReservedWords.contains("vaadin")).isTrue();
        assertThat(ReservedWords.contains("VaadinServlet")).isTrue();
        assertThat(ReservedWords.contains("SIGNIN")).isTrue();
    }

    @Test
    void leavesOtherWordsFree() {
        assertThat(ReservedWords.contains("signing")).isFalse();
        assertThat(ReservedWords.contains("")).isFalse();
    }
}
