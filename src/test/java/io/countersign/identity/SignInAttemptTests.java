package io.countersign.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInAttemptTests {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.200, true",
        "203.0.113.7, 203.0.114.7, false",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "::ffff:203.0.113.7, 203.0.113.9, true",
        "unknown, unknown, true"
    })
    void countsNeighboursTogether(String one, String other, boolean together) {
        byte[] first = SignInAttempt.of("mira@harbour.example", one)
                .neighbourhoodSubject()
                .orElseThrow();
        byte[] second = SignInAttempt.of("mira@harbour.example", other)
                .neighbourhoodSubject()
                .orElseThrow();
        assertThat(first).matches(bytes -> java.util.Arrays.equals(bytes, second) == together);
    }

    @ParameterizedTest
    @CsvSource({
        "MIRA@Harbour.example, ' mira@harbour.example', true",
        "not an address, 'NOT an address ', true",
        "mira@harbour.example, mira@harbour.test, false"
    })
    void countsTheSameAccountHoweverItIsTyped(String one, String other, boolean same) {
        byte[] first = SignInAttempt.of(one, "::1").accountSubject();
        byte[] second = SignInAttempt.of(other, "::1").accountSubject();
        assertThat(first).matches(bytes -> java.util.Arrays.equals(bytes, second) == same);
    }
}
