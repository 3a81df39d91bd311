package io.countersign.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.base.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewAccountTests {

    @ParameterizedTest
    @CsvSource({
        "X,@crumb_co,crumb_co",
        "X,https://x.com/crumb_co/?lang=en#top,crumb_co",
        "FACEBOOK,https://www.facebook.com/crumb.bakes/,crumb.bakes",
        "INSTAGRAM,' crumb.bakes ',crumb.bakes",
        "LINKEDIN,https://www.linkedin.com/company/crumb-co,crumb-co"
    })
    void aHandleIsReadAsItIsTyped(NetworkName network, String typed, String handle) {
        NewAccount read = NewAccount.typed(network, AccountKind.CORPORATE, typed, " ");
        assertThat(read.handle()).isEqualTo(handle);
        assertThat(read.displayName()).isEqualTo(handle);
    }

    @ParameterizedTest
    @CsvSource({"X,''", "X,@", "X,crumb.co", "X,sixteen_letters_", "INSTAGRAM,two words", "FACEBOOK,'<b>'"})
    void whatIsNoHandleIsRefused(NetworkName network, String typed) {
        assertThatThrownBy(() -> NewAccount.typed(network, AccountKind.PERSONAL, typed, "Crumb"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aNameEndsSomewhere() {
        assertThatThrownBy(() -> NewAccount.typed(NetworkName.X, AccountKind.PERSONAL, "crumb", "C".repeat(121)))
                .isInstanceOf(Refused.class);
    }
}
