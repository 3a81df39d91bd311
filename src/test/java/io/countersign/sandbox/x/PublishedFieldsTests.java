package io.countersign.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every name the emulated X answers with is one that X's published description knows. */
class PublishedFieldsTests extends SandboxTestBase {

    private static final Path DESCRIPTION = Path.of("..", "shared", "specs", "x-openapi-2.159.json");
    private static JsonNode schemas = new JsonMapper().createObjectNode();

    @BeforeAll
    static void readDescription() {
        assumeTrue(Files.exists(DESCRIPTION), "X's published description is not here");
        schemas = new JsonMapper().readTree(DESCRIPTION.toFile()).at("/components/schemas");
    }

    private static Collection<String> published(String schema) {
        return schemas.at("/" + schema + "/properties").propertyNames();
    }

    private static JsonNode json(String answer) {
        return new JsonMapper().readTree(answer);
    }

    @Test
    void namesTheFieldsOfPostsAndPeopleAsXDoes() throws Exception {
        long post = x.post("Read https://example.com").getId();
        network.mention(acme, "Ann", "Nice", post);

        JsonNode answer = json(x.get("/2/users/" + acme.id() + "/mentions?expansions=author_id"
                        + "&user.fields=created_at,protected&tweet.fields=created_at,author_id,conversation_id,entities,"
                        + "attachments,in_reply_to_user_id,referenced_tweets,lang")
                .body());

        assertThat(published("Tweet")).containsAll(answer.at("/data/0").propertyNames());
        assertThat(answer.at("/data/0").propertyNames()).contains("in_reply_to_user_id", "referenced_tweets");
        assertThat(published("User")).containsAll(answer.at("/includes/users/0").propertyNames());
        assertThat(published("Get2UsersIdMentionsResponse")).containsAll(answer.propertyNames());
        assertThat(schemas.at("/Get2UsersIdMentionsResponse/properties/meta/properties")
                        .propertyNames())
                .containsAll(answer.at("/meta").propertyNames());
    }

    @Test
    void namesWhatMakesUpALinkAsXDoes() throws Exception {
        x.post("Read https://example.com");
        JsonNode link = json(x.get("/2/users/" + acme.id() + "/tweets?tweet.fields=entities")
                        .body())
                .at("/data/0/entities/urls/0");

        assertThat(link.propertyNames()).contains("start", "end").hasSize(5);
        assertThat(published("UrlFields"))
                .containsAll(link.propertyNames().stream()
                        .filter(name -> !List.of("start", "end").contains(name))
                        .toList());
    }

    @Test
    void namesTheFieldsOfProblemsAsXDoes() throws Exception {
        JsonNode problem = json(x.postJson("/2/tweets", "{\"text\":\"\"}").body());

        assertThat(published("Problem")).containsAll(List.of("detail", "status", "title", "type"));
        assertThat(problem.propertyNames()).containsAll(published("Problem"));
    }
}
