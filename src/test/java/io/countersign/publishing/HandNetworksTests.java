package io.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.accounts.NetworkName;
import io.countersign.base.Refused;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandNetworksTests {

    @ParameterizedTest
    @EnumSource
    void everyNetworkHasAWayToOpenIt(NetworkName network) {
        assertThat(HandNetworks.begin(network)).startsWith("https://");
    }

    @Test
    void takesAPostOfTheNetworkAndNothingAtAll() {
        assertThat(HandNetworks.address(NetworkName.INSTAGRAM, " https://www.instagram.com/p/C1/ "))
                .isEqualTo("https://www.instagram.com/p/C1/");
        assertThat(HandNetworks.address(NetworkName.FACEBOOK, "https://m.facebook.com/story.php?id=1"))
                .isEqualTo("https://m.facebook.com/story.php?id=1");
        assertThat(HandNetworks.address(NetworkName.LINKEDIN, "  ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.instagram.com/p/C1/",
                "https://instagram.com.example.org/p/C1/",
                "https://notinstagram.com/p/C1/",
                "https://instagram.com@example.org/p/C1/",
                "https://somebody@instagram.com/p/C1/",
                "https://instagram.com:8443/p/C1/",
                "https://www.instagram.com/",
                "https://x.com/somebody/status/1",
                "javascript:alert(1)",
                "https:/p/C1",
                "it is up",
            })
    void refusesWhatLeadsElsewhere(String pasted) {
        assertThatThrownBy(() -> HandNetworks.address(NetworkName.INSTAGRAM, pasted))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().sentence(Locale.ENGLISH))
                                .startsWith("Paste the link of the post on Instagram")
                                .contains("instagram.com"));
    }
}
