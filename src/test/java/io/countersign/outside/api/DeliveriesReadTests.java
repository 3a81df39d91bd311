package io.countersign.outside.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.outside.ReadingKeys;
import io.countersign.publishing.DeliveryState;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

@DatabaseTest
@TestPropertySource(properties = "countersign.publishing.enabled=false")
class DeliveriesReadTests {

    private static final Instant MORNING = Instant.parse("2031-03-04T09:00:00Z");

    private final Program program;
    private final JdbcTemplate database;
    private final TestWorld.World world;
    private final TestWorld.World other;
    private final DeliveryRowsByHand rows;

    DeliveriesReadTests(
            WebApplicationContext application, ReadingKeys keys, JdbcTemplate database, TestWorld.Builder worlds) {
        this.world = worlds.world();
        this.other = worlds.world();
        this.database = database;
        this.rows = new DeliveryRowsByHand(database, world.agency().id());
        String secret = keys.make(world.manager().actor(), "Grafana", null).secret();
        this.program = new Program(application, world.agency().slug(), secret);
    }

    @Test
    void aDeliveryIsToldWithEverythingButItsWords() throws Exception {
        String id = rows.add(world.crumb(), world.corporate(), DeliveryState.PUBLISHED_BY_HAND, MORNING);
        rows.ended(id, "https://x.com/crumbandco/status/71", null);
        rows.byHand(id, world.va().member());
        JsonNode one = program.read("deliveries").get("deliveries").get(0);
        assertThat(one.propertyNames())
                .containsExactly(
                        "id",
                        "client",
                        "account",
                        "post",
                        "state",
                        "window",
                        "publishedAt",
                        "url",
                        "putUpBy",
                        "person",
                        "reason");
        assertThat(one.get("id").asString()).isEqualTo(id);
        assertThat(one.get("client").get("id").asString())
                .isEqualTo(world.crumb().text());
        assertThat(one.get("account").get("id").asString())
                .isEqualTo(world.corporate().text());
        assertThat(one.get("account").get("name").asString()).isEqualTo("@crumbandco");
        assertThat(one.get("account").get("network").asString()).isEqualTo("X");
        assertThat(one.get("post").get("id").asString()).hasSize(22);
        assertThat(one.get("post").get("revision").asString()).hasSize(22);
        assertThat(one.get("window").get("from").asString()).isEqualTo("2031-03-04T09:00:00Z");
        assertThat(one.get("window").get("until").asString()).isEqualTo("2031-03-04T10:00:00Z");
        assertThat(one.get("publishedAt").asString()).isEqualTo("2031-03-04T09:30:00Z");
        assertThat(one.get("url").asString()).isEqualTo("https://x.com/crumbandco/status/71");
        assertThat(one.get("putUpBy").asString()).isEqualTo("HAND");
        assertThat(one.get("person").asString()).isEqualTo("Ana Beltran");
    }

    @Test
    void aRefusalIsToldByItsWordAndNotByTheNetworksOwn() throws Exception {
        String id = rows.add(world.crumb(), world.corporate(), DeliveryState.REFUSED, MORNING);
        rows.refused(id, "duplicate: You already said: come to the workshop");
        JsonNode one = program.read("deliveries").get("deliveries").get(0);
        assertThat(one.get("reason").asString()).isEqualTo("duplicate");
        assertThat(one.get("publishedAt").isNull()).isTrue();
        assertThat(one.get("putUpBy").asString()).isEqualTo("ADAPTER");
        assertThat(one.get("person").isNull()).isTrue();
    }

    @Test
    void pagesFollowEachOtherWithoutAGapOrARepetition() throws Exception {
        List<String> all = new ArrayList<>();
        IntStream.range(0, 7)
                .forEach(count -> all.add(rows.add(
                        world.crumb(), world.corporate(), DeliveryState.SCHEDULED, MORNING.plusSeconds(count / 3))));
        List<String> seen = new ArrayList<>();
        JsonNode page = program.read("deliveries?limit=3");
        Program.collect(page, seen);
        for (int pages = 0; !page.get("next").isNull(); pages++) {
            assertThat(pages).isLessThan(3);
            rows.add(world.crumb(), world.corporate(), DeliveryState.SCHEDULED, MORNING.minusSeconds(60));
            page = program.read("deliveries?limit=3&after=" + page.get("next").asString());
            Program.collect(page, seen);
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void aPageThatIsJustFullIsTheLast() throws Exception {
        IntStream.range(0, 3)
                .forEach(count -> rows.add(world.crumb(), world.corporate(), DeliveryState.SCHEDULED, MORNING));
        JsonNode page = program.read("deliveries?limit=3");
        assertThat(page.get("deliveries")).hasSize(3);
        assertThat(page.get("next").isNull()).isTrue();
    }

    @Test
    void fiftyComeUnlessMoreAreAskedForAndNeverMoreThanTwoHundred() throws Exception {
        IntStream.range(0, 201)
                .forEach(count -> rows.add(world.crumb(), world.corporate(), DeliveryState.SCHEDULED, MORNING));
        assertThat(program.read("deliveries").get("deliveries")).hasSize(50);
        assertThat(program.read("deliveries?limit=200").get("deliveries")).hasSize(200);
        assertThat(program.answer("deliveries?limit=201").getStatus()).isEqualTo(400);
    }

    @Test
    void timeStateAndClientNarrowThemDown() throws Exception {
        String first = rows.add(world.crumb(), world.corporate(), DeliveryState.PUBLISHED, MORNING);
        String second = rows.add(world.mira(), world.personal(), DeliveryState.MISSED, MORNING.plusSeconds(3600));
        rows.add(world.mira(), world.personal(), DeliveryState.SCHEDULED, MORNING.plusSeconds(7200));
        assertThat(program.ids("from=2031-03-04T09:00:00Z&until=2031-03-04T10:00:00Z"))
                .containsExactly(first);
        assertThat(program.ids("from=2031-03-04T11:00:00%2B02:00&until=2031-03-04T11:00:00.000001%2B02:00"))
                .containsExactly(first);
        assertThat(program.ids("state=MISSED")).containsExactly(second);
        assertThat(program.ids("state=MISSED,PUBLISHED")).containsExactly(first, second);
        assertThat(program.ids("client=" + world.crumb().text())).containsExactly(first);
        assertThat(program.ids("client=" + world.crumb().text() + "&state=MISSED"))
                .isEmpty();
    }

    @Test
    void aKeyReadsNothingOfAnotherAgency() throws Exception {
        new DeliveryRowsByHand(database, other.agency().id())
                .add(other.crumb(), other.corporate(), DeliveryState.PUBLISHED, MORNING);
        String own = rows.add(world.crumb(), world.corporate(), DeliveryState.PUBLISHED, MORNING);
        assertThat(program.ids("limit=200")).containsExactly(own);
        assertThat(program.answer("health").getContentAsString())
                .contains(world.corporate().text())
                .doesNotContain(other.corporate().text(), other.crumb().text());
        String foreign =
                program.answer("deliveries?client=" + other.crumb().text()).getContentAsString();
        String unknown = program.answer("deliveries?client=" + "A".repeat(22)).getContentAsString();
        assertThat(foreign).isEqualTo(unknown).contains("client");
    }
}
