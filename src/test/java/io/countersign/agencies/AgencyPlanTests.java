package io.countersign.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.base.Refused;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyPlanTests {

    @ParameterizedTest
    @CsvSource({
        "Bluebird Social,,bluebird-social",
        "'  Crème & Brûlée  ',,creme-brulee",
        "'Ana''s 2 desks!',,ana-s-2-desks",
        "Bluebird,Blue-Bird-2,blue-bird-2",
        "東京,tokyo,tokyo",
        "The Agency With The Very Long Name Indeed,,the-agency-with-the-very-long-na"
    })
    void anAddressIsMadeFromTheNameOrChosen(String name, String typed, String slug) {
        assertThat(plan(name, typed == null ? "" : typed).slug().value()).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "-abc", "a b", "ä-ö-ü", "../etc", "abcdefghijklmnopqrstuvwxyz1234567"})
    void anAddressThatIsNoneIsRefused(String typed) {
        assertThat(refused("Bluebird", typed)).isEqualTo("base.slug-form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"signin", "Start", "vaadin", "sandbox", "actuator"})
    void theAddressesOfTheHouseAreNobodys(String typed) {
        assertThat(refused("Bluebird", typed)).isEqualTo("base.slug-reserved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "東京", "!!"})
    void aNameThatLeavesNoAddressNeedsOne(String name) {
        assertThatThrownBy(() -> plan(name, "")).isInstanceOf(Refused.class);
    }

    private static String refused(String name, String slug) {
        return catchThrowableOfType(Refused.class, () -> plan(name, slug))
                .refusal()
                .rule();
    }

    private static AgencyPlan plan(String name, String slug) {
        return AgencyPlan.of(name, slug, ZoneOffset.UTC, Locale.ENGLISH);
    }
}
