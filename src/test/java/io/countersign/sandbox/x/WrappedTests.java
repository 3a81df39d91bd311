package io.countersign.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrappedTests {

    private static Wrapped wrapped(String text, Long... pictures) {
        XAccount acme = new XAccount(99, "acme", "Acme", false, Instant.EPOCH);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Wrapped.of(new XPost(1445, acme, bytes, List.of(pictures), null, 1445, Instant.EPOCH));
    }

    @Test
    void countsPositionsInCodePointsOfTheAnsweredText() {
        Wrapped wrapped = wrapped("👋 & www.example.com!");

        assertThat(wrapped.links()).singleElement().satisfies(link -> {
            assertThat(link.start()).isEqualTo("x &amp; ".length());
            assertThat(link.end() - link.start()).isEqualTo(23);
            assertThat(link.expanded()).isEqualTo("http://www.example.com");
            assertThat(link.display()).isEqualTo("example.com");
            assertThat(wrapped.text()).isEqualTo("👋 &amp; " + link.url() + "!");
        });
    }

    @Test
    void hangsOneAddressForAllPicturesOnTheEnd() {
        Wrapped wrapped = wrapped("Two", 7L, 8L);

        assertThat(wrapped.text()).isEqualTo("Two " + wrapped.links().getFirst().url());
        assertThat(wrapped.links()).extracting(Wrapped.Link::picture).containsExactly(7L, 8L);
        assertThat(wrapped.links())
                .extracting(Wrapped.Link::url)
                .containsOnly(wrapped.links().getFirst().url());
    }

    @Test
    void leavesPlainTextAsItIs() {
        assertThat(wrapped(" plain\r\n ").text()).isEqualTo(" plain\r\n ");
        assertThat(wrapped("plain").links()).isEmpty();
    }
}
