package io.countersign.publishing.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.accounts.Credentials;
import io.countersign.publishing.Network.SeenPost;
import io.countersign.publishing.ScriptedServer;
import io.countersign.publishing.ScriptedServer.Answer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class XTextTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NONE = "";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "See https://crumb.com/ now,See https://crumb.com now",
                "See http://crumb.com now,See crumb.com now",
                "Cafe\u0301,Caf\u00e9",
                "two  spaces,two spaces",
                "` around`,`around `"
            })
    void takesWhatXShowsForWhatWasSent(String shown, String sent) {
        assertThat(XText.fingerprint(shown)).isEqualTo(XText.fingerprint(sent));
    }

    @ParameterizedTest
    @CsvSource({
        "Twelve places,Eleven places",
        "See https://crumb.com/a,See https://crumb.com/b",
        "Good,Good!",
        "Hello,hello",
        "Cafe,Café",
        "ab,a b"
    })
    void keepsDifferentPostsApart(String one, String other) {
        assertThat(XText.fingerprint(one)).isNotEqualTo(XText.fingerprint(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Salt & pepper", "1 < 2 > 0", "Write &amp; for &", "Write &lt; for <", "&amp;lt;"})
    void readsEscapedSignsAsTheyWereSent(String sent) throws Exception {
        String shown = sent.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");

        assertThat(shows(shown, NONE, sent)).isTrue();
    }

    @Test
    void spellsWrappedLinksOut() throws Exception {
        String links = "[" + link("https://t.co/abc", "https://crumb.example/workshops?a=1&b=2") + "]";

        assertThat(shows(
                        "Sign up: https://t.co/abc now", links, "Sign up: https://crumb.example/workshops?a=1&b=2 now"))
                .isTrue();
        assertThat(shows("Sign up: https://t.co/abc now", links, "Sign up: https://crumb.example/other now"))
                .isFalse();
    }

    @Test
    void spellsALinkWithoutASchemeOutAsItWasSent() throws Exception {
        String links = "[" + link("https://t.co/abc", "http://crumb.com/workshops") + "]";

        assertThat(shows("Come to https://t.co/abc!", links, "Come to crumb.com/workshops!"))
                .isTrue();
    }

    @Test
    void spellsSeveralLinksOut() throws Exception {
        String links = "[" + link("https://t.co/a1", "https://one.com") + ","
                + link("https://t.co/a2", "https://two.com") + "]";

        assertThat(shows("https://t.co/a1 or https://t.co/a2", links, "https://one.com or https://two.com"))
                .isTrue();
    }

    @Test
    void spellsALinkAtTheEndOut() throws Exception {
        String links = "[" + link("https://t.co/abc", "https://crumb.com/w") + "]";

        assertThat(shows("Sign up: https://t.co/abc", links, "Sign up: https://crumb.com/w"))
                .isTrue();
    }

    @Test
    void cutsTheTrailingLinkToThePostsOwnPictures() throws Exception {
        String picture = link("https://t.co/pic", "https://x.com/crumb/status/1/photo/1")
                .replace("}", ",\"media_key\":\"3_1\"}");

        assertThat(shows("Fresh bread https://t.co/pic", "[" + picture + "]", "Fresh bread"))
                .isTrue();
        assertThat(shows("Fresh bread https://t.co/pic", NONE, "Fresh bread")).isTrue();
    }

    @Test
    void knowsWhenAndWhereAPostIsShown() throws Exception {
        assertThat(seen("Hello", NONE)).satisfies(post -> {
            assertThat(post.id()).isEqualTo("1445880548472328192");
            assertThat(post.at()).isEqualTo(Instant.parse("2026-11-22T19:00:00Z"));
            assertThat(post.permalink()).endsWith("/i/status/1445880548472328192");
        });
    }

    private static String link(String url, String expanded) {
        return """
                {"start":0,"end":16,"url":"%s","expanded_url":"%s","display_url":"shown"}""".formatted(url, expanded);
    }

    private static boolean shows(String shown, String links, String sent) throws Exception {
        return XContractTests.adapter("http://127.0.0.1:1").shows(seen(shown, links), sent);
    }

    /** What the adapter sees on a timeline with this one post. */
    private static SeenPost seen(String text, String links) throws Exception {
        String entities = links.isEmpty() ? "" : ",\"entities\":{\"urls\":" + links + "}";
        String body = """
                {"data":[{"id":"1445880548472328192","text":%s,"created_at":"2026-11-22T19:00:00.000Z","author_id":"99",
                "conversation_id":"1445880548472328192"%s}],"meta":{"result_count":1}}""".formatted(JSON.writeValueAsString(text), entities);
        try (ScriptedServer x = ScriptedServer.of(Answer.of(200, body))) {
            List<SeenPost> timeline =
                    XContractTests.adapter(x.url()).since(Instant.EPOCH, new Credentials("99-at", "ats", "99"));
            assertThat(timeline).hasSize(1);
            return timeline.getFirst();
        }
    }
}
