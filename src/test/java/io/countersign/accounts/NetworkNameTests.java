package io.countersign.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which accounts Countersign sends on by itself, and which are put up by hand. */
class NetworkNameTests {

    @ParameterizedTest
    @CsvSource({
        "X, PERSONAL, true",
        "X, CORPORATE, true",
        "FACEBOOK, CORPORATE, true",
        "FACEBOOK, PERSONAL, false",
        "INSTAGRAM, PERSONAL, false",
        "INSTAGRAM, CORPORATE, false",
        "LINKEDIN, PERSONAL, false",
        "LINKEDIN, CORPORATE, false"
    })
    void sendsOnXAndOnFacebookPages(NetworkName network, AccountKind kind, boolean sent) {
        assertThat(account(network, kind, false).isSentByMachine()).isEqualTo(sent);
        assertThat(account(network, kind, false).wantsConnection()).isEqualTo(sent);
        assertThat(account(network, kind, true).wantsConnection()).isFalse();
    }

    private static AccountSummary account(NetworkName network, AccountKind kind, boolean connected) {
        return new AccountSummary(
                AccountId.random(),
                ClientId.random(),
                network,
                kind,
                "crumb",
                "Crumb",
                MemberId.random(),
                null,
                connected,
                null);
    }
}
