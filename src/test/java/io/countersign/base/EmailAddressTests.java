package io.countersign.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @ParameterizedTest
    @CsvSource({
        "Mira@Harbour.Example, mira@harbour.example",
        "'  ana+posts@bluebird.example ', ana+posts@bluebird.example",
        "rosa@straße.example, rosa@xn--strae-oqa.example",
        "rosa@BÜCHER.example, rosa@xn--bcher-kva.example",
        "o'neil@sub.domain.example, o'neil@sub.domain.example"
    })
    void bringsWhatIsTypedIntoOneForm(String typed, String canonical) {
        assertThat(EmailAddress.parse(typed).value()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mira",
                "@harbour.example",
                "mira@",
                "mira@harbour",
                "mira..holt@harbour.example",
                ".mira@harbour.example",
                "mira holt@harbour.example",
                "mira@harbour_coaching.example",
                "mira@-harbour.example",
                "mira@harbour.example\r\nbcc: all@harbour.example",
                "mïra@harbour.example",
                "mira@harbour@example"
            })
    void refusesWhatCannotBeAnAddress(String typed) {
        assertThatThrownBy(() -> EmailAddress.parse(typed))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("name@example.com");
    }

    @Test
    void refusesAnAddressLongerThanMailAllows() {
        assertThatThrownBy(() -> EmailAddress.parse("a".repeat(65) + "@harbour.example"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> EmailAddress.parse("a@" + "harbour.".repeat(40) + "example"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void doesNotExistInAnotherForm() {
        assertThatThrownBy(() -> new EmailAddress("Mira@harbour.example")).isInstanceOf(IllegalArgumentException.class);
    }
}
