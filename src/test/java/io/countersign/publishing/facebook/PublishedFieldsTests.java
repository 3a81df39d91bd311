package io.countersign.publishing.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.Credentials;
import io.countersign.accounts.NetworkName;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.publishing.Network;
import io.countersign.publishing.ScriptedServer;
import io.countersign.publishing.ScriptedServer.Answer;
import io.countersign.signoffs.SignedPosts;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every parameter and field the adapter names, taken from what it really sends, is one that Meta's descriptions know. */
class PublishedFieldsTests {

    private static final Path DESCRIPTIONS = Path.of("..", "shared", "specs", "meta");
    private static final Credentials KEYS = new Credentials("page-token", "", "111");

    /** What a person may do on a Page, which {@code me/accounts} adds to the Page: its own reference names it. */
    private static final String OF_THE_EDGE = "tasks";

    /** What every call may carry, by the Graph API's overview rather than by the description of an edge. */
    private static final Set<String> EVERYWHERE =
            Set.of("fields", "limit", "after", "since", "access_token", "appsecret_proof", "format");

    @BeforeAll
    static void findDescriptions() {
        assumeTrue(Files.isDirectory(DESCRIPTIONS), "Meta's descriptions are not here");
    }

    private static JsonNode description(String object) {
        return new JsonMapper().readTree(DESCRIPTIONS.resolve(object + ".json").toFile());
    }

    private static Set<String> names(JsonNode list) {
        return new HashSet<>(StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path("name").asString(""))
                .toList());
    }

    private static Set<String> parameters(String object, String method, String edge) {
        return StreamSupport.stream(description(object).path("apis").spliterator(), false)
                .filter(api -> api.path("method").asString("").equals(method))
                .filter(api -> api.path("endpoint").asString("").equals(edge))
                .map(api -> names(api.path("params")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + method + " " + edge + " of " + object));
    }

    private static Set<String> fields(String object) {
        return names(description(object).path("fields"));
    }

    /** The parameters of a request, in its address or in its body. */
    private static Map<String, String> sent(String request) {
        String address = request.substring(request.indexOf(' ') + 1, request.indexOf(" HTTP/"));
        boolean form = request.startsWith("POST ");
        String query = (address.contains("?") ? address.substring(address.indexOf('?') + 1) : "")
                + (form ? "&" + request.substring(request.indexOf("\r\n\r\n") + 4) : "");
        Map<String, String> sent = new TreeMap<>();
        Arrays.stream(query.split("&"))
                .filter(one -> one.contains("="))
                .forEach(one -> sent.put(
                        one.substring(0, one.indexOf('=')),
                        URLDecoder.decode(one.substring(one.indexOf('=') + 1), StandardCharsets.UTF_8)));
        return sent;
    }

    private static List<String> asked(Map<String, String> sent) {
        return List.of(sent.getOrDefault("fields", "").split(","));
    }

    private static Set<String> special(Map<String, String> sent) {
        Set<String> names = new HashSet<>(sent.keySet());
        names.removeAll(EVERYWHERE);
        return names;
    }

    @Test
    void postsWithParametersMetaKnows() throws Exception {
        try (ScriptedServer server = ScriptedServer.of(Answer.of(200, "{\"id\":\"111_222\"}"))) {
            FacebookContractTests.adapter(server.url())
                    .send(
                            SignedPosts.of(NetworkName.FACEBOOK, "Hello", "https://example.com", List.of()),
                            new Network.Prepared(List.of("333")),
                            KEYS);

            assertThat(special(sent(server.requests().getFirst())))
                    .containsExactlyInAnyOrder("message", "link", "attached_media")
                    .isSubsetOf(parameters("Page", "POST", "feed"));
        }
    }

    @Test
    void uploadsWithParametersMetaKnows() throws Exception {
        var picture = SignedPosts.picture(new byte[] {1}, "image/png", "A cup");
        try (ScriptedServer server = ScriptedServer.of(Answer.of(200, "{\"id\":\"333\"}"))) {
            FacebookContractTests.adapter(server.url())
                    .prepare(SignedPosts.of(NetworkName.FACEBOOK, "Hello", null, List.of(picture)), KEYS);

            Set<String> sent = new HashSet<>(Pattern.compile("form-data; name=\"(\\w+)\"\r")
                    .matcher(server.requests().getFirst())
                    .results()
                    .map(part -> part.group(1))
                    .toList());
            sent.removeAll(EVERYWHERE);
            assertThat(sent)
                    .containsExactlyInAnyOrder("published", "alt_text_custom")
                    .isSubsetOf(parameters("Page", "POST", "photos"));
        }
    }

    @Test
    void readsFieldsMetaKnows() throws Exception {
        try (ScriptedServer server = ScriptedServer.of(Answer.of(200, "{\"data\":[]}"))) {
            FacebookContractTests.adapter(server.url()).since(Instant.EPOCH, KEYS);

            Map<String, String> sent = sent(server.requests().getFirst());
            assertThat(special(sent)).isEmpty();
            assertThat(parameters("Page", "GET", "published_posts")).contains("limit");
            assertThat(asked(sent)).isSubsetOf(fields("PagePost"));
            assertThat(asked(sent)).isSubsetOf(fields("Post"));
        }
    }

    @Test
    void readsFieldsOfPagesMetaKnows() throws Exception {
        String token = "{\"access_token\":\"a\",\"token_type\":\"bearer\",\"expires_in\":60}";
        String given = "{\"data\":[{\"permission\":\"pages_show_list\",\"status\":\"granted\"},"
                + "{\"permission\":\"pages_read_engagement\",\"status\":\"granted\"},"
                + "{\"permission\":\"pages_manage_posts\",\"status\":\"granted\"}]}";
        String page = "{\"data\":[{\"id\":\"111\",\"name\":\"Crumb\",\"username\":\"crumb\",\"access_token\":\"p\"}]}";
        try (ScriptedServer server = ScriptedServer.of(
                Answer.of(200, token), Answer.of(200, token), Answer.of(200, given), Answer.of(200, page))) {
            FacebookApp app = new FacebookApp(new FacebookSettings(
                    server.url(), server.url(), "v25.0", "77", "secret", Duration.ofSeconds(1), Duration.ofSeconds(2)));
            AccountSummary account = new AccountSummary(
                    AccountId.random(),
                    ClientId.random(),
                    NetworkName.FACEBOOK,
                    AccountKind.CORPORATE,
                    "crumb",
                    "Crumb",
                    MemberId.random(),
                    null,
                    false,
                    null);
            assertThat(new FacebookAuthorizer(app)
                            .finish(account, "state", "http://localhost/connect/facebook", "code")
                            .credentials()
                            .remoteId())
                    .isEqualTo("111");

            Map<String, String> sent = sent(server.requests().getLast());
            assertThat(special(sent)).isEmpty();
            Set<String> known = fields("Page");
            known.add(OF_THE_EDGE);
            assertThat(asked(sent)).isSubsetOf(known);
        }
    }
}
