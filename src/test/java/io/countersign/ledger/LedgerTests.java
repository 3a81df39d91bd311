package io.countersign.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.base.Actor;
import io.countersign.base.AgencyId;
import io.countersign.base.ClientId;
import io.countersign.base.Role;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@LedgerTest
class LedgerTests {

    private static final Entry STARTED = Entry.of("task.started");

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerWorld world;

    @Autowired
    JdbcTemplate database;

    @Test
    void chainsFromTheFirstEntry() {
        AgencyId agency = world.agency();
        Actor manager = world.manager(agency);
        assertThat(ledger.head(manager)).isEmpty();

        world.record(manager, Entry.of("agency.founded"));
        world.record(manager, STARTED, Entry.of("task.done"));

        assertThat(ledger.lines(manager, LedgerQuery.newest(10)))
                .extracting(LedgerLine::seq, LedgerLine::act)
                .containsExactly(tuple(3L, "task.done"), tuple(2L, "task.started"), tuple(1L, "agency.founded"));
        ChainReport report = ledger.verify(manager);
        assertThat(report.holds()).isTrue();
        assertThat(ledger.head(manager)).contains(new Checkpoint(agency, 3, report.hash()));
    }

    @Test
    void startsAnewForEachAgency() {
        Actor one = world.manager(world.agency());
        Actor other = world.manager(world.agency());
        world.record(one, STARTED, STARTED);
        world.record(other, STARTED);

        assertThat(ledger.verify(one).entries()).isEqualTo(2);
        assertThat(ledger.verify(other).entries()).isEqualTo(1);
        assertThat(ledger.verify(other).holds()).isTrue();
    }

    @Test
    void hasNoGapsAfterManyWriters() throws Exception {
        Actor manager = world.manager(world.agency());
        CyclicBarrier start = new CyclicBarrier(8);
        try (var writers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> done = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                done.add(writers.submit(() -> {
                    start.await();
                    LongStream.range(0, 200).forEach(entry -> world.record(manager, STARTED));
                    return true;
                }));
            }
            for (Future<?> writer : done) {
                writer.get();
            }
        }
        assertThat(ledger.verify(manager)).matches(ChainReport::holds).matches(report -> report.entries() == 1_600);
    }

    @Test
    void forgetsWhatWasRolledBack() {
        Actor manager = world.manager(world.agency());
        assertThatThrownBy(() -> world.inTransaction(manager.agency(), () -> {
                    ledger.record(manager, STARTED);
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");

        assertThat(ledger.head(manager)).isEmpty();
        assertThat(ledger.lines(manager, LedgerQuery.newest(10))).isEmpty();
    }

    @Test
    void recordsNothingWithoutATransaction() {
        Actor manager = world.manager(world.agency());
        assertThatThrownBy(() -> ledger.record(manager, STARTED)).isInstanceOf(IllegalTransactionStateException.class);
        assertThat(ledger.head(manager)).isEmpty();
    }

    @Test
    void writesEntriesAfterTheChangeTheySpeakOf() {
        AgencyId agency = world.agency();
        Actor manager = world.manager(agency);
        List<Long> seen = new ArrayList<>();
        world.inTransaction(agency, () -> {
            ledger.record(manager, STARTED);
            seen.add(database.queryForObject(
                    "select count(*) from ledger_entry where agency_id = ?", Long.class, LedgerWorld.bytes(agency)));
        });
        assertThat(seen).containsExactly(0L);
        assertThat(ledger.verify(manager).entries()).isEqualTo(1);
    }

    @Test
    void takesTheChangeBackIfTheEntryComesTooLate() {
        AgencyId agency = world.agency();
        Actor manager = world.manager(agency);
        assertThatThrownBy(() -> world.inTransaction(agency, () -> {
                    database.update("update agency set name = 'Changed' where id = ?", LedgerWorld.bytes(agency));
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean readOnly) {
                            ledger.record(manager, STARTED);
                        }
                    });
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(database.queryForObject(
                        "select name from agency where id = ?", String.class, LedgerWorld.bytes(agency)))
                .isEqualTo("An agency");
        assertThat(ledger.head(manager)).isEmpty();
    }

    @Test
    void doesNotWaitForTheRowOfTheAgency() {
        AgencyId agency = world.agency();
        Actor manager = world.manager(agency);
        world.record(manager, STARTED);
        world.inTransaction(agency, () -> {
            database.update("update agency set name = 'Changed' where id = ?", LedgerWorld.bytes(agency));
            CompletableFuture<Void> another = CompletableFuture.runAsync(() -> world.record(manager, STARTED));
            assertThat(another).succeedsWithin(Duration.ofSeconds(20));
            ledger.record(manager, STARTED);
        });
        assertThat(ledger.verify(manager).entries()).isEqualTo(3);
    }

    @Test
    void measuresHowLongAppendsWaitForTheHead(@Autowired MeterRegistry meters) {
        Timer wait = meters.get("countersign.ledger.append.wait").timer();
        long before = wait.count();
        world.record(world.manager(world.agency()), STARTED);
        assertThat(wait.count()).isGreaterThan(before);
    }

    @Test
    void recordsWhatJobsDo() {
        AgencyId agency = world.agency();
        world.record(Actor.system(agency, "publish-due-posts"), Entry.of("delivery.published"));
        assertThat(ledger.lines(world.manager(agency), LedgerQuery.newest(1)))
                .extracting(LedgerLine::actor)
                .containsExactly("Countersign");
        assertThat(ledger.verify(Actor.system(agency, "verify-ledgers")).holds())
                .isTrue();
    }

    @Test
    void recordsWhatHoldersOfLinksDo() {
        AgencyId agency = world.agency();
        ClientId client = world.client(agency);
        Actor owner = world.member(agency, Role.OWNER, client);
        world.record(
                Actor.linkHolder(agency, owner.person().orElseThrow()),
                Entry.of("link.opened").of(client));
        assertThat(ledger.lines(owner, LedgerQuery.newest(1)))
                .extracting(LedgerLine::act)
                .containsExactly("link.opened");
    }

    @Test
    void holdsWhateverFactsSay() {
        Actor manager = world.manager(world.agency());
        List<String> hostile = List.of("a\r\nb", "\u001b[31m", "half \ud83d", "\0\u2028", "x".repeat(1_000_000));
        hostile.forEach(fact -> world.record(manager, STARTED.with("handle", fact)));
        assertThat(ledger.verify(manager)).matches(ChainReport::holds);
        assertThat(ledger.lines(manager, LedgerQuery.newest(10))).hasSize(hostile.size());
    }
}
