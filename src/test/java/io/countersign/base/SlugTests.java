package io.countersign.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTests {

    @Test
    void readsAShortNameInSmallLetters() {
        assertThat(Slug.parse(" Bluebird-2 ")).isEqualTo(new Slug("bluebird-2"));
        assertThat(Slug.ofPath("bluebird")).isEqualTo(new Slug("bluebird"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "-bluebird", "blue bird", "blue/bird", "blue.bird", "bluebïrd", "../bluebird"})
    void refusesWhatIsNoShortName(String typed) {
        assertThatThrownBy(() -> Slug.parse(typed)).isInstanceOf(Refused.class).hasMessageContaining("3 to 32");
        assertThatThrownBy(() -> Slug.ofPath(typed)).isInstanceOf(NotFound.class);
    }

    @Test
    void endsAtThirtyTwoLetters() {
        assertThat(Slug.parse("a".repeat(32)).value()).hasSize(32);
        assertThatThrownBy(() -> Slug.parse("a".repeat(33))).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @MethodSource("io.countersign.base.ReservedWords#all")
    void leavesReservedWordsToTheHouse(String word) {
        assertThatThrownBy(() -> Slug.parse(word)).isInstanceOf(Refused.class).hasMessageContaining("kept for");
        assertThatThrownBy(() -> Slug.ofPath(word)).isInstanceOf(NotFound.class);
    }

    @Test
    void findsNothingUnderCapitalLetters() {
        assertThatThrownBy(() -> Slug.ofPath("Bluebird")).isInstanceOf(NotFound.class);
    }
}
