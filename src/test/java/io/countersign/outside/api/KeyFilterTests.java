package io.countersign.outside.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.countersign.outside.MadeReadingKey;
import io.countersign.outside.ReadingKeys;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.PlainPages;
import io.countersign.testing.TestWorld;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

@DatabaseTest
@TestPropertySource(properties = "countersign.publishing.enabled=false")
class KeyFilterTests {

    private static final String NO_KEY = "csr_" + "A".repeat(43);

    private final Program program;
    private final ReadingKeys keys;
    private final JdbcTemplate database;
    private final Clock clock;
    private final TestWorld.World world;
    private final TestWorld.World other;

    KeyFilterTests(
            WebApplicationContext application,
            ReadingKeys keys,
            JdbcTemplate database,
            Clock clock,
            TestWorld.Builder worlds) {
        this.world = worlds.world();
        this.other = worlds.world();
        this.keys = keys;
        this.database = database;
        this.clock = clock;
        String secret = keys.make(world.manager().actor(), "Grafana", null).secret();
        this.program = new Program(application, world.agency().slug(), secret);
        database.update("delete from sign_in_throttle");
    }

    @Test
    void everyKeyThatOpensNothingIsAnsweredAlike() throws Exception {
        MadeReadingKey revoked = keys.make(world.manager().actor(), "Old", null);
        keys.revoke(world.manager().actor(), revoked.key().id());
        MadeReadingKey ended =
                keys.make(world.manager().actor(), "Short", clock.instant().plusSeconds(60));
        database.update("update reading_keys set ends_at = utc_timestamp(6) where id = ?", (Object)
                ended.key().id().bytes());
        String foreign = keys.make(other.manager().actor(), "Theirs", null).secret();
        String slug = world.agency().slug();
        List<MockHttpServletResponse> answers = List.of(
                program.answer(get(program.health())),
                program.answer(get(program.health()).header("Authorization", "Basic cm9zYTpyb3Nh")),
                program.shown(slug, NO_KEY),
                program.shown(slug, revoked.secret()),
                program.shown(slug, ended.secret()),
                program.shown(slug, foreign),
                program.shown("no-such-agency", program.secret()),
                program.shown("no-such-agency", NO_KEY),
                program.answer(PlainPages.signedIn(get(program.health()), world.manager())));
        assertThat(answers).allSatisfy(refused -> {
            assertThat(refused.getStatus()).isEqualTo(401);
            assertThat(refused.getHeaders("WWW-Authenticate")).containsExactly("Bearer");
            assertThat(refused.getContentType()).isEqualTo("application/problem+json");
            assertThat(refused.getContentAsString())
                    .isEqualTo(answers.getFirst().getContentAsString());
        });
        JsonNode problem = Program.json(answers.getFirst());
        assertThat(problem.get("type").asString()).isEqualTo("about:blank");
        assertThat(problem.get("title").asString()).isEqualTo("Unauthorized");
        assertThat(problem.get("status").asInt()).isEqualTo(401);
        assertThat(problem.get("detail").asString()).contains("reading key", "Bearer csr_...");
    }

    @Test
    void whoeverShowsManyWrongKeysHasToWaitButARightOneNever() throws Exception {
        for (int count = 0; count < 30; count++) {
            assertThat(program.shown(world.agency().slug(), NO_KEY + count).getStatus())
                    .isEqualTo(401);
        }
        MockHttpServletResponse slowed = program.shown(world.agency().slug(), NO_KEY);
        assertThat(slowed.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(slowed.getHeader("Retry-After"))).isBetween(1, 15);
        assertThat(slowed.getContentType()).isEqualTo("application/problem+json");
        assertThat(program.shown("no-such-agency", NO_KEY).getContentAsString()).isEqualTo(slowed.getContentAsString());
        assertThat(program.answer("health").getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deliveries?limit=0              | limit  | from 1 to 200
            deliveries?limit=many           | limit  | from 1 to 200
            deliveries?limit=               | limit  | from 1 to 200
            deliveries?limit=99999999999    | limit  | from 1 to 200
            deliveries?from=yesterday       | from   | 2026-11-05T09:00:00Z
            deliveries?from=2026-11-05      | from   | 2026-11-05T09:00:00Z
            deliveries?until=-5000-01-01T00:00:00Z | until | 2026-11-05T09:00:00Z
            deliveries?from=2026-11-05T09:00:00Z&until=2026-11-05T09:00:00Z | until | after from
            deliveries?state=GONE           | state  | PUBLISHED_BY_HAND
            deliveries?state=               | state  | PUBLISHED_BY_HAND
            deliveries?client=crumb         | client | the id of a client
            deliveries?after=page-2         | after  | what next said
            deliveries?after=gAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA | after | what next said
            deliveries?page=2               | page   | one of from, until, state
            deliveries?limit=1&limit=2      | limit  | once
            health?verbose=true             | verbose | no parameter at all
            """)
    void aWrongParameterIsNamedWithWhatIsRight(String asked, String parameter, String right) throws Exception {
        MockHttpServletResponse answer = program.answer(asked);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        JsonNode problem = Program.json(answer);
        assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.get("detail").asString())
                .startsWith(parameter + " cannot")
                .contains(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void nothingIsChangedByAKey(String method) throws Exception {
        MockHttpServletResponse answer =
                program.answer(program.withKey(request(HttpMethod.valueOf(method), program.health())));
        assertThat(answer.getStatus()).isEqualTo(405);
        assertThat(answer.getHeader("Allow")).isEqualTo("GET, HEAD");
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
    }

    @Test
    void aHeadIsAnsweredLikeItsGet() throws Exception {
        MockHttpServletResponse answer = program.answer(program.withKey(head(program.health())));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/json");
    }

    @Test
    void anAddressWithoutAReadSaysSo() throws Exception {
        for (String nowhere : List.of("posts", "deliveries/1", "")) {
            MockHttpServletResponse answer = program.answer(nowhere);
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        }
    }

    @Test
    void nothingIsKeptOnTheWayAndNoSessionBegins() throws Exception {
        var result = program.http()
                .perform(program.withKey(get(program.health())).accept("text/html"))
                .andReturn();
        assertThat(result.getRequest().getSession(false)).isNull();
        MockHttpServletResponse answer = result.getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/json");
        assertThat(answer.getHeaders("Cache-Control")).containsExactly("no-store");
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(program.shown("no-such-agency", NO_KEY).getHeaders("Cache-Control"))
                .containsExactly("no-store");
    }
}
