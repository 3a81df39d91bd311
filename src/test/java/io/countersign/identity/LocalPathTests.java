package io.countersign.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/bluebird/sign", "/bluebird/say?about=a%20talk&x=1", "/bluebird/me#away"})
    void goesOnInsideTheHouse(String asked) {
        assertThat(LocalPath.orStart(asked).value()).isEqualTo(asked);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "bluebird",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/ok\r\nSet-Cookie: a=b",
                "/bluebird\\..\\evil",
                " //evil.example"
            })
    void leadsToTheStartInsteadOfElsewhere(@Nullable String asked) {
        assertThat(LocalPath.orStart(asked)).isEqualTo(LocalPath.START);
    }
}
