package io.countersign.signoffs.pocket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/workshops",
                "http://example.org:8080/?a=ä#ö",
                "https://user@example.org",
                "example.org",
                "",
                "mailto:mira@exämple.org"
            })
    void aPlainNameNeedsNoSecondLook(String link) {
        assertThat(Hosts.disguised(link)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://b\u00fccher.example/list, xn--bcher-kva.example",
        "http://ana@b\u00fccher.example:8080/, xn--bcher-kva.example",
        "https://\u0430pple.example, xn--pple-43d.example"
    })
    void aNameInOtherLettersIsShownAsTheNetworkReadsIt(String link, String host) {
        assertThat(Hosts.disguised(link)).contains(host);
    }

    @Test
    void aNameBeforeTheAtSignDoesNotHideTheHost() {
        assertThat(Hosts.disguised("https://example.org@\u0430pple.example/")).contains("xn--pple-43d.example");
    }

    @Test
    void whatIsNoNameAtAllIsShownLetterByLetter() {
        String tooLong = "\u0430".repeat(80);
        assertThat(Hosts.disguised("https://" + tooLong + ".example")).contains("\\u{430}".repeat(80) + ".example");
    }
}
