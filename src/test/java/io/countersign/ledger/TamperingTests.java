package io.countersign.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.base.Actor;
import io.countersign.base.AgencyId;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@LedgerTest
class TamperingTests {

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerWorld world;

    @Autowired
    JdbcTemplate database;

    AgencyId agency = AgencyId.random();
    Actor manager = Actor.system(agency, "nobody");

    @BeforeEach
    void tenEntries() {
        agency = world.agency();
        manager = world.manager(agency);
        IntStream.rangeClosed(1, 10)
                .forEach(number -> world.record(
                        manager, Entry.of("task.moved").of(world.client(agency)).with("lane", "LANE" + number)));
        assertThat(ledger.verify(manager).holds()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            body = replace(body, 'LANE4', 'LANE5')       | 4 | CHANGED
            body = concat(body, ' ')                     | 4 | CHANGED
            hash = unhex(sha2('other', 256))             | 4 | CHANGED
            prev_hash = unhex(sha2('other', 256))        | 4 | WRONG_LINK
            at = at + interval 1 microsecond             | 4 | MISPLACED
            act = 'task.done'                            | 4 | MISPLACED
            actor_kind = 'job'                           | 4 | MISPLACED
            actor_id = null                              | 4 | MISPLACED
            client_id = null                             | 4 | MISPLACED
            seq = 40                                     | 4 | GAP
            """)
    void findsAnEditedEntry(String edit, long seq, Fault fault) {
        database.update("update ledger_entry set " + edit + " where agency_id = ? and seq = 4", id());
        assertBroken(ledger.verify(manager), seq, fault);
    }

    @Test
    void findsADeletedEntry() {
        database.update("delete from ledger_entry where agency_id = ? and seq = 4", id());
        assertBroken(ledger.verify(manager), 4, Fault.GAP);
    }

    @Test
    void findsADeletedEntryWhoseGapWasClosed() {
        database.update("delete from ledger_entry where agency_id = ? and seq = 4", id());
        database.update("update ledger_entry set seq = seq - 1 where agency_id = ? and seq > 4 order by seq", id());
        database.update("update ledger_head set seq = 9 where agency_id = ?", id());
        assertBroken(ledger.verify(manager), 4, Fault.WRONG_LINK);
    }

    @Test
    void findsAnInsertedEntry() {
        database.update(
                "update ledger_entry set seq = seq + 1 where agency_id = ? and seq >= 4 order by seq desc", id());
        copy(3, 4);
        assertBroken(ledger.verify(manager), 4, Fault.WRONG_LINK);
    }

    @Test
    void findsAnEntryAddedAfterTheHead() {
        copy(10, 11);
        assertBroken(ledger.verify(manager), 11, Fault.AFTER_HEAD);
    }

    @Test
    void findsEntriesThatChangedPlaces() {
        database.update("update ledger_entry set seq = 99 where agency_id = ? and seq = 4", id());
        database.update("update ledger_entry set seq = 4 where agency_id = ? and seq = 5", id());
        database.update("update ledger_entry set seq = 5 where agency_id = ? and seq = 99", id());
        assertBroken(ledger.verify(manager), 4, Fault.WRONG_LINK);
    }

    @Test
    void findsACutTailByTheStoredHead() {
        database.update("delete from ledger_entry where agency_id = ? and seq > 7", id());
        assertBroken(ledger.verify(manager), 8, Fault.CUT_TAIL);
    }

    @Test
    void findsACutTailWithItsHeadOnlyByAHeadKeptOutside() {
        Checkpoint outside = ledger.head(manager).orElseThrow();
        database.update("delete from ledger_entry where agency_id = ? and seq > 7", id());
        database.update(
                "update ledger_head h join ledger_entry e on e.agency_id = h.agency_id and e.seq = 7"
                        + " set h.seq = 7, h.hash = e.hash where h.agency_id = ?",
                id());

        assertThat(ledger.verify(manager).holds()).isTrue();
        assertBroken(ledger.verify(manager, outside), 8, Fault.CUT_TAIL);
    }

    @Test
    void findsAHistoryWrittenAnewByAHeadKeptOutside() {
        Checkpoint outside = ledger.head(manager).orElseThrow();
        database.update("delete from ledger_entry where agency_id = ?", id());
        database.update("delete from ledger_head where agency_id = ?", id());
        IntStream.rangeClosed(1, 12).forEach(number -> world.record(manager, Entry.of("task.done")));

        assertThat(ledger.verify(manager).holds()).isTrue();
        assertBroken(ledger.verify(manager, outside), 10, Fault.OTHER_HISTORY);
    }

    @Test
    void passesAnOlderHeadKeptOutside() {
        Checkpoint outside = ledger.head(manager).orElseThrow();
        world.record(manager, Entry.of("task.done"));
        assertThat(ledger.verify(manager, outside)).matches(ChainReport::holds);
    }

    @Test
    void letsOnlyManagersVerifyAndOnlyTheirOwn() {
        Actor va = world.va(agency, world.client(agency));
        assertThatThrownBy(() -> ledger.verify(va)).isInstanceOf(Refused.class);
        Checkpoint foreign = new Checkpoint(world.agency(), 1, Chain.START);
        assertThatThrownBy(() -> ledger.verify(manager, foreign)).isInstanceOf(NotFound.class);
    }

    private void copy(int from, int to) {
        database.update(
                "insert into ledger_entry select agency_id, ?, at, actor_kind, actor_id, act, client_id, body,"
                        + " prev_hash, hash from ledger_entry where agency_id = ? and seq = ?",
                to,
                id(),
                from);
    }

    private byte[] id() {
        return LedgerWorld.bytes(agency);
    }

    private static void assertBroken(ChainReport report, long seq, Fault why) {
        assertThat(report.broken()).isEqualTo(Optional.of(new ChainReport.Break(seq, why)));
        assertThat(report.entries()).isEqualTo(seq - 1);
    }
}
