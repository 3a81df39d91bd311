package io.countersign.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.base.Refused;
import org.junit.jupiter.api.Test;

class HouseRulesTests {

    @Test
    void findsWhatIsNeverSaidHoweverItIsWritten() {
        HouseRules rules = never("Hustle\n game changer, synergy;ＷＯＷ");
        assertThat(rules.saidAnyway("No HUSTLE today, what a game\n changer! wow"))
                .containsExactly("Hustle", "game changer", "ＷＯＷ");
        assertThat(rules.saidAnyway("")).isEmpty();
        assertThat(never("").saidAnyway("hustle")).isEmpty();
    }

    @Test
    void aWordInsideAnotherIsNotThatWord() {
        assertThat(never("ass").saidAnyway("a class of its own")).isEmpty();
        assertThat(never("café").saidAnyway("cafés and CAFÉ")).containsExactly("café");
        assertThat(never("#win").saidAnyway("we #win")).containsExactly("#win");
    }

    @Test
    void wordsOfScriptsWithoutSpacesAreFoundInTheMiddle() {
        assertThat(never("激安").saidAnyway("本日激安です")).containsExactly("激安");
    }

    @Test
    void patternsAreOnlyWords() {
        assertThat(never("a.c, (x").saidAnyway("abc")).isEmpty();
        assertThat(never("a.c").saidAnyway("an a.c here")).containsExactly("a.c");
    }

    @Test
    void aSheetHasItsMeasure() {
        assertThatThrownBy(() -> never("a".repeat(4_001)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("4,000");
    }

    private static HouseRules never(String words) {
        return new HouseRules("", words, "", "", "");
    }
}
