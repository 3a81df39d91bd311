package io.countersign.publishing.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.countersign.accounts.Credentials;
import io.countersign.accounts.NetworkName;
import io.countersign.publishing.Network;
import io.countersign.publishing.NetworkContract;
import io.countersign.publishing.Outcome;
import io.countersign.publishing.PreparationFailed;
import io.countersign.publishing.ScriptedServer;
import io.countersign.publishing.ScriptedServer.Answer;
import io.countersign.signoffs.SignedPost;
import io.countersign.signoffs.SignedPosts;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

class FacebookContractTests extends NetworkContract {

    private static final Instant NOW = Instant.parse("2026-11-22T19:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    static FacebookNetwork adapter(String url) {
        FacebookApp app = new FacebookApp(new FacebookSettings(
                url, url, "v25.0", "77", "secret", Duration.ofMillis(500), Duration.ofMillis(700)));
        FacebookAnswers answers = new FacebookAnswers(CLOCK);
        return new FacebookNetwork(app, new FacebookPhotos(app, answers), answers);
    }

    @Override
    protected Network network(String url) {
        return adapter(url);
    }

    @Override
    protected Credentials keys() {
        return new Credentials("page-token", "", "111");
    }

    @Override
    protected Answer taken() {
        return Answer.of(200, "{\"id\":\"111_222\"}");
    }

    @Override
    protected Outcome.Accepted accepted(String url) {
        return new Outcome.Accepted("111_222", url + "/111/posts/222");
    }

    @Override
    protected Answer emptyTimeline() {
        return Answer.of(200, "{\"data\":[]}");
    }

    @Override
    protected Answer deleted() {
        return Answer.of(200, "{\"success\":true}");
    }

    @Override
    protected Answer alreadyGone() {
        return error(400, "GraphMethodException", 100, "\"error_subcode\":33,", "Object does not exist");
    }

    private static Answer error(int status, int code, String words) {
        return error(status, "OAuthException", code, "", words);
    }

    private static Answer error(int status, String type, int code, String more, String words) {
        return Answer.of(status, """
                {"error":{"message":"%s","type":"%s","code":%d,%s"fbtrace_id":"A1"}}""".formatted(words, type, code, more));
    }

    @Override
    protected Stream<Arguments> refusals() {
        return Stream.of(
                refused("token expired", error(400, 190, "Error validating access token"), "reconnect"),
                refused("session over", error(400, 102, "Session key invalid"), "reconnect"),
                refused("401", error(401, 190, "The user has not authorized application"), "reconnect"),
                refused("no permission", error(403, 10, "Application does not have permission"), "not-permitted"),
                refused("permissions, first", error(403, 200, "(#200) Permissions error"), "not-permitted"),
                refused("permissions, last", error(403, 299, "(#299) Permissions error"), "not-permitted"),
                refused("bad parameter", error(400, 100, "Invalid parameter"), "bad-request"),
                refused("another type", error(400, "GraphMethodException", 100, "", "Unsupported"), "bad-request"),
                refused("blocked", error(400, 368, "The action attempted has been deemed abusive"), "blocked"),
                argumentSet("duplicate", error(400, 506, "Duplicate status message"), "duplicate", true),
                argumentSet(
                        "duplicate of another type",
                        error(400, "FacebookApiException", 506, "", "Duplicate status message"),
                        "duplicate",
                        true),
                argumentSet(
                        "posted already",
                        error(400, 368, "It looks like you've already posted this."),
                        "duplicate",
                        true));
    }

    private static Arguments refused(String name, Answer answer, String reason) {
        return argumentSet(name, answer, reason, false);
    }

    @Override
    protected Stream<Arguments> unclear() {
        String transientError = "\"is_transient\":true,";
        return Stream.of(
                argumentSet("500, code 2", error(500, "OAuthException", 2, transientError, "Please retry later")),
                argumentSet("400, code 1", error(400, 1, "An unknown error occurred")),
                argumentSet("400, code 2", error(400, 2, "Service temporarily unavailable")),
                argumentSet("a listed code, transient", error(400, "OAuthException", 100, transientError, "Retry")),
                argumentSet("a limit, transient", error(400, "OAuthException", 4, transientError, "Retry")),
                argumentSet("500 with a listed code", error(500, 100, "Invalid parameter")),
                argumentSet("503 with a limit", error(503, 32, "Page request limit reached")),
                argumentSet("200 with a listed code", error(200, 100, "Invalid parameter")),
                argumentSet("400, unlisted code", error(400, 1609008, "The moon is full")),
                argumentSet("404, unlisted code", error(404, 803, "Some aliases do not exist")),
                argumentSet("429, unlisted code", error(429, 9, "Calm down")),
                canned("an error without a code", 400, "{\"error\":{\"message\":\"No.\",\"type\":\"OAuthException\"}}"),
                canned("an error that is a word", 400, "{\"error\":\"no\"}"),
                canned("success without an id", 200, "{\"success\":true}"),
                canned("an id that is none", 200, "{\"id\":\"later\"}"),
                canned("cut short", 200, "{\"id\":\"111_22"),
                canned("a word", 200, "true"));
    }

    @Override
    protected Stream<Arguments> limits() {
        Answer page = error(400, 32, "(#32) Page request limit reached");
        String usage = "{\"111\":[{\"type\":\"pages\",\"call_count\":100,\"total_cputime\":20,\"total_time\":30,"
                + "\"estimated_time_to_regain_access\":19}]}";
        return Stream.of(
                argumentSet("application", error(400, 4, "(#4) Application request limit reached"), null),
                argumentSet("person", error(400, 17, "(#17) User request limit reached"), null),
                argumentSet("page", page, null),
                argumentSet("custom", error(400, 613, "Calls to this api have exceeded the rate limit"), null),
                argumentSet("429", error(429, 4, "Application request limit reached"), null),
                argumentSet(
                        "page, with an estimate",
                        error(400, 80001, "There have been too many calls to this Page account")
                                .with("X-Business-Use-Case-Usage", usage),
                        NOW.plus(Duration.ofMinutes(19))));
    }

    @Test
    void sendsTheTextTheLinkAndThePicturesInOneRequest() throws Exception {
        try (ScriptedServer server = ScriptedServer.of(taken())) {
            SignedPost post =
                    SignedPosts.of(NetworkName.FACEBOOK, "Zwölf & mehr\n☕", "https://example.com/?a=1", List.of());
            adapter(server.url()).send(post, new Network.Prepared(List.of("333", "444")), keys());

            String request = server.requests().getFirst();
            assertThat(request).startsWith("POST /v25.0/111/feed HTTP/1.1").contains("Bearer page-token");
            assertThat(fields(request))
                    .contains("message=Zwölf & mehr\n☕")
                    .contains("link=https://example.com/?a=1")
                    .contains("attached_media=[{\"media_fbid\":\"333\"},{\"media_fbid\":\"444\"}]")
                    .anyMatch(field -> field.startsWith("appsecret_proof="))
                    .noneMatch(field -> field.contains("page-token"));
        }
    }

    private static List<String> fields(String request) {
        String body = request.substring(request.indexOf("\r\n\r\n") + 4);
        return Stream.of(body.split("&"))
                .map(field -> URLDecoder.decode(field, StandardCharsets.UTF_8))
                .toList();
    }

    private static SignedPost withPicture(String link) {
        byte[] bytes = "a picture".getBytes(StandardCharsets.UTF_8);
        return SignedPosts.of(
                NetworkName.FACEBOOK,
                "Look",
                link.isEmpty() ? null : link,
                List.of(SignedPosts.picture(bytes, "image/png", "Two cookies & a cup")));
    }

    @Test
    void uploadsPicturesUnseenAndWithTheirWords() throws Exception {
        try (ScriptedServer server = ScriptedServer.of(Answer.of(200, "{\"id\":\"333\"}"))) {
            assertThat(adapter(server.url()).prepare(withPicture(""), keys()).mediaIds())
                    .containsExactly("333");

            String request = server.requests().getFirst();
            assertThat(request)
                    .startsWith("POST /v25.0/111/photos HTTP/1.1")
                    .contains("Bearer page-token", "name=\"published\"", "name=\"alt_text_custom\"")
                    .contains("\r\n\r\nfalse\r\n", "\r\n\r\nTwo cookies & a cup\r\n")
                    .contains("name=\"source\"", "Content-Type: image/png", "\r\n\r\na picture\r\n");
        }
    }

    @Test
    void saysWhetherAPictureMayBeTriedAgain() throws Exception {
        try (ScriptedServer server =
                ScriptedServer.of(error(400, 190, "Expired"), error(500, 2, "Retry"), Answer.of(200, "{}"))) {
            Network network = adapter(server.url());
            assertThat(failure(network)).hasMessageStartingWith("Facebook refused: reconnect");
            assertThat(failure(network)).hasMessage("2 Retry");
            assertThat(failure(network)).hasMessage("Facebook gave the picture no id");
        }
    }

    private PreparationFailed failure(Network network) {
        return Assertions.catchThrowableOfType(PreparationFailed.class, () -> network.prepare(withPicture(""), keys()));
    }

    @Test
    void uploadsNothingWhereALinkAndAPictureExcludeEachOther() throws Exception {
        try (ScriptedServer server = ScriptedServer.of(taken())) {
            Network network = adapter(server.url());
            assertThat(Assertions.catchThrowableOfType(
                            PreparationFailed.class, () -> network.prepare(withPicture("https://a.example"), keys())))
                    .hasMessageContaining("not both");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void readsWhatStandsOnThePage() throws Exception {
        Answer answer = Answer.of(200, """
                {"data":[{"id":"111_222","message":"Hello","created_time":"2026-11-22T18:59:00+0000",
                  "permalink_url":"https://www.facebook.com/111/posts/222"},
                 {"id":"111_221","created_time":"2026-11-22T18:58:00+0000"}],
                 "paging":{"cursors":{"before":"b","after":"a"}}}""");
        try (ScriptedServer server = ScriptedServer.of(answer)) {
            List<Network.SeenPost> seen = adapter(server.url()).since(NOW.minusSeconds(120), keys());

            assertThat(seen)
                    .containsExactly(
                            new Network.SeenPost(
                                    "111_222", "Hello", NOW.minusSeconds(60), server.url() + "/111/posts/222"),
                            new Network.SeenPost(
                                    "111_221", "", NOW.minusSeconds(120), server.url() + "/111/posts/221"));
            assertThat(server.requests())
                    .singleElement()
                    .asString()
                    .startsWith("GET /v25.0/111/published_posts?")
                    .contains("since=" + NOW.minusSeconds(120).getEpochSecond(), "limit=100");
        }
    }

    @Test
    void findsPostsByTheAddressesPeoplePaste() {
        FacebookNetwork network = adapter("http://127.0.0.1:1");
        assertThat(network.idAt("https://www.facebook.com/111/posts/222")).hasValue("111_222");
        assertThat(network.idAt("https://m.facebook.com/111/posts/222/?ref=x")).hasValue("111_222");
        assertThat(network.idAt("https://www.facebook.com/crumb/posts/a-title/pfbid0Ab"))
                .hasValue("crumb_pfbid0Ab");
        assertThat(network.idAt("https://www.facebook.com/permalink.php?story_fbid=222&id=111"))
                .hasValue("111_222");
        assertThat(network.idAt("http://127.0.0.1:1/111/posts/222")).hasValue("111_222");
        assertThat(network.idAt("https://facebook.com.example/111/posts/222")).isEmpty();
        assertThat(network.idAt("https://www.facebook.com/crumb")).isEmpty();
    }

    @Test
    void knowsATextAgainWhateverItsSpacesAndItsForm() {
        FacebookNetwork network = adapter("http://127.0.0.1:1");
        Network.SeenPost seen = new Network.SeenPost("1", "Cafe\u0301  open\n", NOW, "");
        assertThat(network.shows(seen, "Café open")).isTrue();
        assertThat(network.shows(seen, "Café closed")).isFalse();
    }
}
