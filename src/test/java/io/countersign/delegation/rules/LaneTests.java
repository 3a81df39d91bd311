package io.countersign.delegation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaneTests {

    @ParameterizedTest
    @CsvSource({
        "SETUP, SETUP, false, SETUP",
        "SETUP, PROMOTION, false, PROMOTION",
        "SETUP, VOICE, false, VOICE",
        "PROMOTION, SETUP, true, PROMOTION",
        "PROMOTION, PROMOTION, false, PROMOTION",
        "PROMOTION, VOICE, false, VOICE",
        "VOICE, SETUP, true, VOICE",
        "VOICE, PROMOTION, true, VOICE",
        "VOICE, VOICE, false, VOICE"
    })
    void voiceIsStricterThanPromotionAndPromotionThanSetup(Lane one, Lane other, boolean stricter, Lane strictest) {
        assertThat(one.isStricterThan(other)).isEqualTo(stricter);
        assertThat(Lane.strictest(one, other)).isEqualTo(strictest);
    }
}
