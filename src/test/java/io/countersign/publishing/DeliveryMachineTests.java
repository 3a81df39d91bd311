package io.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.base.Actor;
import io.countersign.base.AgencyTransactions;
import io.countersign.base.CurrentAgency;
import io.countersign.base.Identifier;
import io.countersign.base.Refused;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

@DatabaseTest
@TestPropertySource(properties = "countersign.publishing.enabled=false")
class DeliveryMachineTests {

    private static final String NODE = "node-a";

    private final DeliveryQueue queue;
    private final DeliveryOutcomes outcomes;
    private final DeliveryBook book;
    private final Deliveries deliveries;
    private final Sweeping sweeping;
    private final AgencyTransactions transactions;
    private final JdbcTemplate database;
    private final TestWorld.World world;
    private final Actor job;

    DeliveryMachineTests(
            DeliveryQueue queue,
            DeliveryOutcomes outcomes,
            DeliveryBook book,
            Deliveries deliveries,
            Sweeping sweeping,
            AgencyTransactions transactions,
            JdbcTemplate database,
            TestWorld.Builder worlds) {
        this.queue = queue;
        this.outcomes = outcomes;
        this.book = book;
        this.deliveries = deliveries;
        this.sweeping = sweeping;
        this.transactions = transactions;
        this.database = database;
        this.world = worlds.world();
        this.job = Actor.system(world.agency().id(), "test");
    }

    @BeforeEach
    void nothingElseIsDue() {
        database.update("delete from attempt");
        database.update("delete from delivery");
    }

    @Test
    void twoNodesNeverClaimTheSameDelivery() throws Exception {
        for (int number = 0; number < 20; number++) {
            scheduled();
        }
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<List<DeliveryId>> claimer =
                () -> transactions.in(world.agency().id(), () -> {
                    List<DeliveryId> mine =
                            new ArrayList<>(queue.claim(UUID.randomUUID().toString(), 10));
                    meet(together);
                    return mine;
                });
        List<DeliveryId> claimed = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var one : threads.invokeAll(List.of(claimer, claimer))) {
                claimed.addAll(one.get());
            }
        }
        assertThat(claimed).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void aClaimWhoseLeaseIsOverCanNoLongerSendAndGoesBack() {
        DeliveryId id = claimed();
        leaseIsOver(id);
        assertThat(in(() -> queue.intend(id, NODE))).isFalse();
        sweeping.run();
        assertThat(state(id)).isEqualTo("SCHEDULED");
    }

    @Test
    void aSendingWhoseLeaseIsOverIsUnknownAndNeverClaimedAgain() {
        DeliveryId id = sending();
        leaseIsOver(id);
        sweeping.run();
        assertThat(state(id)).isEqualTo("UNKNOWN");
        assertThat(in(() -> queue.claim(NODE, 10))).isEmpty();
    }

    @Test
    void anAnswerThatComesAfterTheLeaseStillSaysThatItIsUp() {
        Delivery before = get(claimed());
        send(before.id());
        leaseIsOver(before.id());
        sweeping.run();
        conclude(before, new Outcome.Accepted("71", "https://x.com/i/status/71"));
        assertThat(state(before.id())).isEqualTo("PUBLISHED");
    }

    @Test
    void aNodeThatWakesUpLateCannotPutALaterAttemptBackIntoTheQueue() {
        Delivery first = get(claimed());
        send(first.id());
        leaseIsOver(first.id());
        sweeping.run();
        in(() -> queue.postpone(first.id(), DeliveryState.UNKNOWN, queue.now(), null));
        in(() -> queue.claim(NODE, 1));
        send(first.id());
        conclude(first, new Outcome.NotSent("rate-limit", null));
        conclude(first, new Outcome.Refused("bad-request"));
        conclude(first, new Outcome.Accepted("72", "https://x.com/i/status/72"));
        assertThat(state(first.id())).isEqualTo("SENDING");
    }

    @Test
    void aDuplicateOnTheFirstAttemptIsARefusal() {
        Delivery first = get(claimed());
        send(first.id());
        conclude(first, new Outcome.Refused("duplicate", true));
        assertThat(state(first.id())).isEqualTo("REFUSED");
    }

    @Test
    void aDuplicateAfterAnAttemptNobodyKnowsOfIsLookedUp() {
        Delivery first = get(claimed());
        send(first.id());
        conclude(first, new Outcome.Unknown("Read timed out"));
        in(() -> queue.postpone(first.id(), DeliveryState.UNKNOWN, queue.now(), null));
        in(() -> queue.claim(NODE, 1));
        Delivery second = get(first.id());
        send(first.id());
        conclude(second, new Outcome.Refused("duplicate", true));
        assertThat(state(first.id())).isEqualTo("UNKNOWN");
    }

    @Test
    void aRateLimitGoesBackToTheQueueAndNotAtOnceEvenIfTheNetworkSaysSo() {
        Delivery first = get(claimed());
        send(first.id());
        conclude(first, new Outcome.NotSent("rate-limit", in(queue::now).minusSeconds(9)));
        assertThat(state(first.id())).isEqualTo("SCHEDULED");
        assertThat(in(() -> queue.claim(NODE, 10))).isEmpty();
    }

    @Test
    void twoDeliveriesCannotBeTheSamePostOfTheNetwork() {
        DeliveryId one = sending();
        DeliveryId other = sending();
        assertThat(in(() -> outcomes.published(one, 1, "73", "https://x.com/i/status/73")))
                .isTrue();
        assertThatThrownBy(() -> in(() -> outcomes.published(other, 1, "73", "https://x.com/i/status/73")))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whatIsPastItsWindowIsMissed() {
        DeliveryId id = scheduled();
        database.update(
                "update delivery set latest_at = timestampadd(second, -1, utc_timestamp(6)) where id = ?", bytes(id));
        sweeping.run();
        assertThat(state(id)).isEqualTo("MISSED");
    }

    @Test
    void nobodySendsAgainWhileTheMachineStillLooks() {
        Delivery delivery = get(claimed());
        send(delivery.id());
        conclude(delivery, new Outcome.Unknown("Read timed out"));
        assertThatThrownBy(() -> deliveries.sendAgain(world.va().actor(), delivery.id()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("still looking");
        assertThat(state(delivery.id())).isEqualTo("UNKNOWN");
    }

    @Test
    void somebodyCanSayWhereItIsOrGiveItUp() {
        Delivery there = unknown();
        assertThatThrownBy(() ->
                        deliveries.itIsThere(world.va().actor(), there.id(), "https://x.example/someone/status/74"))
                .isInstanceOf(Refused.class);
        deliveries.itIsThere(world.va().actor(), there.id(), "https://x.com/crumbandco/status/74?s=20");
        assertThat(state(there.id())).isEqualTo("PUBLISHED");
        Delivery same = unknown();
        assertThatThrownBy(
                        () -> deliveries.itIsThere(world.va().actor(), same.id(), "https://x.com/crumbandco/status/74"))
                .isInstanceOf(Refused.class);
        deliveries.giveUp(world.va().actor(), same.id());
        assertThat(state(same.id())).isEqualTo("GIVEN_UP");
    }

    @Test
    void onlyStaffOfTheClientDecide() {
        Delivery delivery = unknown();
        assertThatThrownBy(() -> deliveries.giveUp(world.crumbOwner().actor(), delivery.id()))
                .isInstanceOf(Refused.class);
        assertThat(state(delivery.id())).isEqualTo("UNKNOWN");
    }

    private Delivery unknown() {
        Delivery delivery = get(claimed());
        send(delivery.id());
        conclude(delivery, new Outcome.Unknown("Read timed out"));
        return delivery;
    }

    private DeliveryId scheduled() {
        UUID id = UUID.randomUUID();
        database.execute((ConnectionCallback<Integer>) connection -> {
            try (var off = connection.createStatement();
                    var insert = connection.prepareStatement("""
                            insert into delivery (agency_id, id, client_id, post_id, revision_id, account_id, network,
                              occurrence, state, earliest_at, latest_at, due_at, attempts, looks, version)
                            values (?, ?, ?, ?, ?, ?, 'X', 0, 'SCHEDULED',
                              timestampadd(minute, -1, utc_timestamp(6)), timestampadd(hour, 1, utc_timestamp(6)),
                              timestampadd(minute, -1, utc_timestamp(6)), 0, 0, 0)""")) {
                off.execute("set foreign_key_checks = 0");
                insert.setBytes(1, bytes(world.agency().id()));
                insert.setBytes(2, bytes(id));
                insert.setBytes(3, bytes(world.crumb()));
                insert.setBytes(4, bytes(UUID.randomUUID()));
                insert.setBytes(5, bytes(UUID.randomUUID()));
                insert.setBytes(6, bytes(world.corporate()));
                try {
                    return insert.executeUpdate();
                } finally {
                    off.execute("set foreign_key_checks = 1");
                }
            }
        });
        return new DeliveryId(id);
    }

    private DeliveryId claimed() {
        DeliveryId id = scheduled();
        assertThat(Set.copyOf(in(() -> queue.claim(NODE, 50)))).contains(id);
        return id;
    }

    private DeliveryId sending() {
        DeliveryId id = claimed();
        send(id);
        return id;
    }

    private void send(DeliveryId id) {
        Delivery delivery = get(id);
        in(() -> {
            assertThat(queue.intend(id, NODE)).isTrue();
            return null;
        });
        database.update(
                """
                insert into attempt (agency_id, id, client_id, delivery_id, number, manifest_sha256, started_at, version)
                values (?, ?, ?, ?, ?, ?, utc_timestamp(6), 0)""",
                bytes(world.agency().id()),
                bytes(UUID.randomUUID()),
                bytes(world.crumb()),
                bytes(id),
                delivery.attempts() + 1,
                new byte[32]);
    }

    private void conclude(Delivery delivery, Outcome outcome) {
        CurrentAgency.run(world.agency().id(), () -> book.conclude(job, delivery, outcome));
    }

    private Delivery get(DeliveryId id) {
        return CurrentAgency.in(world.agency().id(), () -> book.get(id));
    }

    private void leaseIsOver(DeliveryId id) {
        database.update(
                "update delivery set lease_until = timestampadd(second, -1, utc_timestamp(6)) where id = ?", bytes(id));
    }

    private String state(DeliveryId id) {
        return get(id).state().name();
    }

    private <T> T in(ScopedValue.CallableOp<T, RuntimeException> work) {
        return transactions.in(world.agency().id(), work);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
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
