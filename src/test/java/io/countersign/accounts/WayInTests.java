package io.countersign.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.base.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WayInTests {

    @Test
    void aPersonalProfileHasNoWayForAnybodyElse() {
        assertThat(WayIn.into(NetworkName.FACEBOOK, AccountKind.PERSONAL)).isEmpty();
        assertThat(WayIn.into(NetworkName.LINKEDIN, AccountKind.PERSONAL)).isEmpty();
    }

    @Test
    void everyOtherAccountHasOneTheNarrowestFirst() {
        assertThat(WayIn.into(NetworkName.X, AccountKind.PERSONAL))
                .containsExactly(WayIn.X_CONTRIBUTOR, WayIn.X_ADMIN)
                .isEqualTo(WayIn.into(NetworkName.X, AccountKind.CORPORATE));
        assertThat(WayIn.into(NetworkName.FACEBOOK, AccountKind.CORPORATE))
                .startsWith(WayIn.FACEBOOK_INSIGHTS)
                .endsWith(WayIn.FACEBOOK_FULL);
        assertThat(WayIn.into(NetworkName.LINKEDIN, AccountKind.CORPORATE)).endsWith(WayIn.LINKEDIN_SUPER);
        assertThat(WayIn.into(NetworkName.INSTAGRAM, AccountKind.PERSONAL)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void everyWayHasItsName(WayIn way) {
        assertThat(Texts.in(Locale.ENGLISH).get("accounts.way." + way)).endsWith(")");
    }
}
