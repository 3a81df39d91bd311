package io.countersign.publishing.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.countersign.accounts.Credentials;
import io.countersign.accounts.NetworkName;
import io.countersign.publishing.Network;
import io.countersign.publishing.ScriptedServer;
import io.countersign.publishing.ScriptedServer.Answer;
import io.countersign.signoffs.SignedPosts;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every parameter and field the adapter names, taken from what it really sends, is one that X's description knows. */
class SentFieldsTests {

    private static final Path DESCRIPTION = Path.of("..", "shared", "specs", "x-openapi-2.159.json");
    private static final Credentials KEYS = new Credentials("99-at", "ats", "99");
    private static final JsonMapper JSON = new JsonMapper();
    private static JsonNode api = JSON.createObjectNode();

    @BeforeAll
    static void readDescription() {
        assumeTrue(Files.exists(DESCRIPTION), "X's published description is not here");
        api = JSON.readTree(DESCRIPTION.toFile());
    }

    /** A part of the description, wherever it is really kept. */
    private static JsonNode at(JsonNode node) {
        String kept = node.path("$ref").asString("");
        return kept.isEmpty() ? node : at(api.at(kept.substring(1)));
    }

    private static Collection<String> properties(JsonNode schema) {
        return at(schema).path("properties").propertyNames();
    }

    private static JsonNode body(String path) {
        return api.path("paths").path(path).at("/post/requestBody/content/application~1json/schema");
    }

    private static JsonNode body(ScriptedServer server, int number) {
        String request = server.requests().get(number);
        return JSON.readTree(request.substring(request.indexOf("\r\n\r\n") + 4));
    }

    @Test
    void postsWithFieldsXKnows() throws Exception {
        try (ScriptedServer server =
                ScriptedServer.of(Answer.of(201, "{\"data\":{\"id\":\"1\",\"text\":\"Hello\"}}"))) {
            XContractTests.adapter(server.url())
                    .send(SignedPosts.of(NetworkName.X, "Hello"), new Network.Prepared(List.of("553")), KEYS);

            assertThat(server.requests().getFirst()).startsWith("POST /2/tweets ");
            JsonNode post = body(server, 0);
            JsonNode schema = at(body("/2/tweets"));
            assertThat(post.propertyNames()).containsExactlyInAnyOrder("text", "media");
            assertThat(properties(schema)).containsAll(post.propertyNames());
            assertThat(properties(schema.at("/properties/media")))
                    .containsAll(post.path("media").propertyNames());
        }
    }

    @Test
    void uploadsWithFieldsXKnows() throws Exception {
        var picture = SignedPosts.picture(new byte[] {1}, "image/png", "A cup");
        try (ScriptedServer server = ScriptedServer.of(Answer.of(200, "{\"data\":{\"id\":\"553\"}}"))) {
            XContractTests.adapter(server.url())
                    .prepare(SignedPosts.of(NetworkName.X, "Hello", null, List.of(picture)), KEYS);

            assertThat(properties(body("/2/media/upload")))
                    .containsAll(body(server, 0).propertyNames());
            assertThat(properties(body("/2/media/metadata")))
                    .containsAll(body(server, 1).propertyNames());
        }
    }

    @Test
    void readsWithParametersXKnows() throws Exception {
        try (ScriptedServer server = ScriptedServer.of(Answer.of(200, "{\"meta\":{\"result_count\":0}}"))) {
            XContractTests.adapter(server.url()).since(Instant.EPOCH, KEYS);

            Map<String, String> sent = query(server.requests().getFirst());
            Set<String> known = new HashSet<>();
            JsonNode read = api.path("paths").path("/2/users/{id}/tweets").path("get");
            read.path("parameters")
                    .forEach(one -> known.add(at(one).path("name").asString("")));
            assertThat(known).containsAll(sent.keySet());
            assertThat(properties(api.at("/components/schemas/Tweet")))
                    .containsAll(List.of(sent.getOrDefault("tweet.fields", "").split(",")));
        }
    }

    private static Map<String, String> query(String request) {
        Map<String, String> query = new TreeMap<>();
        Arrays.stream(request.substring(request.indexOf('?') + 1, request.indexOf(" HTTP/"))
                        .split("&"))
                .map(one -> one.split("=", 2))
                .forEach(one -> query.put(one[0], URLDecoder.decode(one[1], StandardCharsets.UTF_8)));
        return query;
    }
}
