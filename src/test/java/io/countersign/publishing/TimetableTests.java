package io.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.base.Actor;
import io.countersign.base.AgencyTransactions;
import io.countersign.base.ClientId;
import io.countersign.base.CurrentAgency;
import io.countersign.base.Identifier;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.LedgerQuery;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

@DatabaseTest
@TestPropertySource(properties = "countersign.publishing.enabled=false")
class TimetableTests {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Timetable timetable;
    private final DeliveryQueue queue;
    private final DeliveryBook book;
    private final Ledger ledger;
    private final AgencyTransactions transactions;
    private final JdbcTemplate database;
    private final TestWorld.World world;
    private final Actor va;

    TimetableTests(
            Timetable timetable,
            DeliveryQueue queue,
            DeliveryBook book,
            Ledger ledger,
            AgencyTransactions transactions,
            JdbcTemplate database,
            TestWorld.Builder worlds) {
        this.timetable = timetable;
        this.queue = queue;
        this.book = book;
        this.ledger = ledger;
        this.transactions = transactions;
        this.database = database;
        this.world = worlds.world();
        this.va = world.va().actor();
    }

    @BeforeEach
    void nothingElseIsDue() {
        database.update("delete from attempt");
        database.update("delete from delivery");
    }

    @Test
    void findsWhatGoesOutInAStretchOfTimeAndNothingBesideIt() {
        Instant morning = now().plus(Duration.ofDays(3));
        DeliveryId first = delivery(world.crumb(), DeliveryState.SCHEDULED, morning);
        DeliveryId over = delivery(world.crumb(), DeliveryState.MISSED, morning.plus(HOUR));
        delivery(world.crumb(), DeliveryState.WITHDRAWN, morning.plus(HOUR));
        delivery(world.crumb(), DeliveryState.SCHEDULED, morning.plus(HOUR.multipliedBy(2)));
        delivery(world.crumb(), DeliveryState.SCHEDULED, morning.minusSeconds(1));
        delivery(world.mira(), DeliveryState.SCHEDULED, morning);
        assertThat(timetable.between(va, morning, morning.plus(HOUR.multipliedBy(2)), Set.of(world.crumb())))
                .extracting(DeliverySummary::id)
                .containsExactly(first, over);
    }

    @Test
    void showsNobodyTheClientsOfOthers() {
        Instant morning = now().plus(Duration.ofDays(3));
        DeliveryId ofMira = delivery(world.mira(), DeliveryState.SCHEDULED, morning);
        delivery(world.crumb(), DeliveryState.SCHEDULED, morning);
        assertThat(timetable.between(
                        world.miraOwner().actor(), morning, morning.plus(HOUR), Set.of(world.crumb(), world.mira())))
                .extracting(DeliverySummary::id)
                .containsExactly(ofMira);
    }

    @Test
    void anotherTimeInsideTheSignedWindowIsSetAndWrittenDown() {
        Instant morning = now().plus(Duration.ofDays(3));
        DeliveryId id = delivery(world.crumb(), DeliveryState.SCHEDULED, morning);
        Instant later = morning.plus(Duration.ofMinutes(40));
        timetable.moveTo(va, id, later);
        assertThat(get(id).due()).isEqualTo(later);
        assertThat(ledger.lines(world.manager().actor(), LedgerQuery.newest(1)))
                .singleElement()
                .satisfies(line -> assertThat(line.act()).isEqualTo("delivery.moved"));
    }

    @Test
    void theQueueHonoursTheNewTime() {
        Instant now = now();
        DeliveryId id = delivery(world.crumb(), DeliveryState.SCHEDULED, now.minusSeconds(60));
        timetable.moveTo(va, id, now.plus(Duration.ofMinutes(20)));
        assertThat(in(() -> queue.claim("node", 10))).isEmpty();
        database.update(
                "update delivery set due_at = timestampadd(second, -1, utc_timestamp(6)) where id = ?", bytes(id));
        assertThat(in(() -> queue.claim("node", 10))).containsExactly(id);
    }

    @Test
    void nothingLeavesItsSignedWindowOrGoesIntoThePast() {
        Instant begun = now().minus(Duration.ofMinutes(30));
        DeliveryId id = delivery(world.crumb(), DeliveryState.SCHEDULED, begun);
        assertThatThrownBy(() -> timetable.moveTo(va, id, begun.minusSeconds(1)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("new signature");
        assertThatThrownBy(() -> timetable.moveTo(va, id, begun.plus(HOUR).plusSeconds(1)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("new signature");
        assertThatThrownBy(() -> timetable.moveTo(va, id, begun.plusSeconds(60)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Choose a later one");
        assertThat(get(id).due()).isEqualTo(begun);
    }

    @ParameterizedTest
    @EnumSource(value = DeliveryState.class, names = "SCHEDULED", mode = EnumSource.Mode.EXCLUDE)
    void onlyWhatStillWaitsForItsTimeIsMoved(DeliveryState state) {
        Instant morning = now().plus(Duration.ofDays(3));
        DeliveryId id = delivery(world.crumb(), state, morning);
        assertThatThrownBy(() -> timetable.moveTo(va, id, morning.plusSeconds(60)))
                .isInstanceOf(Refused.class);
        assertThat(get(id).due()).isEqualTo(morning);
    }

    @Test
    void onlyStaffOfTheClientMove() {
        Instant morning = now().plus(Duration.ofDays(3));
        DeliveryId id = delivery(world.crumb(), DeliveryState.SCHEDULED, morning);
        assertThatThrownBy(() -> timetable.moveTo(world.crumbOwner().actor(), id, morning.plusSeconds(60)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> timetable.moveTo(world.miraOwner().actor(), id, morning.plusSeconds(60)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void ofMovingAndSendingInTheSameMomentOneWins() throws Exception {
        Instant later = now().plus(Duration.ofMinutes(30));
        for (int round = 0; round < 12; round++) {
            DeliveryId id = delivery(world.crumb(), DeliveryState.SCHEDULED, now().minusSeconds(60));
            assertThat(winners(id, later)).isEqualTo(1);
            Delivery left = get(id);
            boolean moved = left.due().equals(later);
            assertThat(left.state()).isEqualTo(moved ? DeliveryState.SCHEDULED : DeliveryState.CLAIMED);
        }
    }

    private long winners(DeliveryId id, Instant later) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Boolean> sender = () -> {
            together.await();
            return in(() -> queue.claim("node", 100)).contains(id);
        };
        Callable<Boolean> mover = () -> {
            together.await();
            return moves(id, later);
        };
        long winners = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var one : threads.invokeAll(List.of(sender, mover))) {
                winners += one.get() ? 1 : 0;
            }
        }
        return winners;
    }

    private boolean moves(DeliveryId id, Instant later) {
        try {
            timetable.moveTo(va, id, later);
            return true;
        } catch (Refused lost) {
            return false;
        }
    }

    private DeliveryId delivery(ClientId client, DeliveryState state, Instant earliest) {
        UUID id = UUID.randomUUID();
        database.execute((ConnectionCallback<Integer>) connection -> {
            try (var off = connection.createStatement();
                    var insert = connection.prepareStatement("""
                            insert into delivery (agency_id, id, client_id, post_id, revision_id, account_id, network,
                              occurrence, state, earliest_at, latest_at, due_at, attempts, looks, version)
                            values (?, ?, ?, ?, ?, ?, 'X', 0, ?, ?, ?, ?, 0, 0, 0)""")) {
                off.execute("set foreign_key_checks = 0");
                insert.setBytes(1, bytes(world.agency().id()));
                insert.setBytes(2, bytes(id));
                insert.setBytes(3, bytes(client));
                insert.setBytes(4, bytes(UUID.randomUUID()));
                insert.setBytes(5, bytes(UUID.randomUUID()));
                insert.setBytes(6, bytes(world.corporate()));
                insert.setString(7, state.name());
                insert.setTimestamp(8, Timestamp.from(earliest));
                insert.setTimestamp(9, Timestamp.from(earliest.plus(HOUR)));
                insert.setTimestamp(10, Timestamp.from(earliest));
                try {
                    return insert.executeUpdate();
                } finally {
                    off.execute("set foreign_key_checks = 1");
                }
            }
        });
        return new DeliveryId(id);
    }

    private Instant now() {
        return Objects.requireNonNull(in(queue::now)).truncatedTo(ChronoUnit.MILLIS);
    }

    private Delivery get(DeliveryId id) {
        return CurrentAgency.in(world.agency().id(), () -> book.get(id));
    }

    private <T> T in(ScopedValue.CallableOp<T, RuntimeException> work) {
        return transactions.in(world.agency().id(), work);
    }

    private static byte[] bytes(Identifier id) {
        return bytes(id.value());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
