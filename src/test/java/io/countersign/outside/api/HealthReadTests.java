package io.countersign.outside.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.outside.ReadingKeys;
import io.countersign.publishing.DeliveryState;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

@DatabaseTest
@TestPropertySource(properties = "countersign.publishing.enabled=false")
class HealthReadTests {

    private static final Instant MORNING = Instant.parse("2031-03-04T09:00:00Z");

    private final Program program;
    private final JdbcTemplate database;
    private final Clock clock;
    private final TestWorld.World world;
    private final DeliveryRowsByHand rows;

    HealthReadTests(
            WebApplicationContext application,
            ReadingKeys keys,
            JdbcTemplate database,
            Clock clock,
            TestWorld.Builder worlds) {
        this.world = worlds.world();
        this.database = database;
        this.clock = clock;
        this.rows = new DeliveryRowsByHand(database, world.agency().id());
        String secret = keys.make(world.manager().actor(), "Grafana", null).secret();
        this.program = new Program(application, world.agency().slug(), secret);
    }

    @Test
    void healthSaysHowTheAccountsAndTheQueueStand() throws Exception {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(3));
        rows.add(world.crumb(), world.corporate(), DeliveryState.PUBLISHED, hour);
        rows.add(world.crumb(), world.corporate(), DeliveryState.UNKNOWN, hour);
        rows.looking(rows.add(world.mira(), world.personal(), DeliveryState.UNKNOWN, hour));
        String late = rows.add(world.mira(), world.personal(), DeliveryState.SCHEDULED, hour);
        rows.add(world.mira(), world.personal(), DeliveryState.SCHEDULED, MORNING);
        database.update("update social_account set connected_at = '2026-11-01 10:00:00' where id = ?", (Object)
                world.corporate().bytes());
        JsonNode health = program.read("health");
        assertThat(health.get("unknownToLookAt").asInt()).isEqualTo(1);
        assertThat(health.get("unknownStillLooking").asInt()).isEqualTo(1);
        assertThat(health.get("queueLagSeconds").asLong()).isBetween(10_700L, 10_900L);
        assertThat(Instant.parse(health.get("at").asString())).isAfter(hour);
        assertThat(health.get("overdue")).singleElement().satisfies(one -> {
            assertThat(one.get("id").asString()).isEqualTo(late);
            assertThat(one.get("state").asString()).isEqualTo("SCHEDULED");
        });
        assertThat(health.get("accounts")).hasSize(2);
        JsonNode corporate = health.get("accounts").get(0);
        assertThat(corporate.get("name").asString()).isEqualTo("@crumbandco");
        assertThat(corporate.get("network").asString()).isEqualTo("X");
        assertThat(corporate.get("client").get("name").asString()).isEqualTo("Crumb & Co.");
        assertThat(corporate.get("connection").asString()).isEqualTo("CONNECTED");
        assertThat(corporate.get("since").asString()).isEqualTo("2026-11-01T10:00:00Z");
        assertThat(Instant.parse(corporate.get("lastSuccess").asString())).isEqualTo(hour.plus(Duration.ofMinutes(30)));
        JsonNode personal = health.get("accounts").get(1);
        assertThat(personal.get("connection").asString()).isEqualTo("NOT_CONNECTED");
        assertThat(personal.get("since").isNull()).isTrue();
        assertThat(personal.get("lastSuccess").isNull()).isTrue();
    }

    @Test
    void overdueIsWhatWasToBeOutForMoreThanAMinute() throws Exception {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant late = now.minus(Duration.ofMinutes(2));
        Instant longAgo = now.minus(Duration.ofHours(2));
        List<String> overdue = List.of(
                rows.add(world.crumb(), world.corporate(), DeliveryState.BY_HAND, longAgo),
                rows.add(world.crumb(), world.corporate(), DeliveryState.HELD, late.minusSeconds(2)),
                rows.add(world.crumb(), world.corporate(), DeliveryState.CLAIMED, late.minusSeconds(1)),
                rows.add(world.crumb(), world.corporate(), DeliveryState.SCHEDULED, late));
        rows.add(world.crumb(), world.corporate(), DeliveryState.BY_HAND, late);
        rows.add(world.crumb(), world.corporate(), DeliveryState.SCHEDULED, now.minusSeconds(10));
        rows.add(world.crumb(), world.corporate(), DeliveryState.SENDING, longAgo);
        rows.add(world.crumb(), world.corporate(), DeliveryState.MISSED, longAgo);
        List<String> told = new ArrayList<>();
        program.read("health")
                .get("overdue")
                .forEach(one -> told.add(one.get("id").asString()));
        assertThat(told).containsExactlyElementsOf(overdue);
    }

    @Test
    void anAccountThatIsNotConnectedAnyMoreSaysSinceWhen() throws Exception {
        database.update(
                """
                insert into connection (agency_id, id, client_id, account_id, sealed_token, since, ended_at, version)
                values (?, ?, ?, ?, 'x', '2026-10-01 10:00:00', '2026-10-02 10:00:00', 0)""",
                world.agency().id().bytes(),
                world.corporate().bytes(),
                world.crumb().bytes(),
                world.corporate().bytes());
        JsonNode corporate = program.read("health").get("accounts").get(0);
        assertThat(corporate.get("connection").asString()).isEqualTo("NOT_CONNECTED");
        assertThat(corporate.get("since").asString()).isEqualTo("2026-10-02T10:00:00Z");
    }
}
