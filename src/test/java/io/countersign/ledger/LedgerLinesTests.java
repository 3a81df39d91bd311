package io.countersign.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.base.Actor;
import io.countersign.base.AgencyId;
import io.countersign.base.ClientId;
import io.countersign.base.NotFound;
import io.countersign.base.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LedgerTest
class LedgerLinesTests {

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerWorld world;

    AgencyId agency = AgencyId.random();
    ClientId one = ClientId.random();
    ClientId other = ClientId.random();
    Actor manager = Actor.system(agency, "nobody");

    @BeforeEach
    void linesOfTwoClientsAndOfNone() {
        agency = world.agency();
        one = world.client(agency);
        other = world.client(agency);
        manager = world.manager(agency);
        world.record(
                manager,
                Entry.of("agency.founded"),
                Entry.of("task.created").of(one).about("task", one).with("lane", "SETUP"),
                Entry.of("task.created").of(other).with("lane", "VOICE"),
                Entry.of("task.done").of(one));
    }

    @Test
    void showsManagersEverything() {
        assertThat(seen(manager)).containsExactly(4L, 3L, 2L, 1L);
    }

    @Test
    void showsOthersTheLinesOfTheirClients() {
        assertThat(seen(world.va(agency, one))).containsExactly(4L, 2L);
        assertThat(seen(world.member(agency, Role.OWNER, other))).containsExactly(3L);
        assertThat(seen(world.member(agency, Role.COLLEAGUE, other))).containsExactly(3L);
    }

    @Test
    void showsAVaWithoutClientsNothing() {
        assertThat(seen(world.member(agency, Role.VA, null))).isEmpty();
    }

    @Test
    void showsNothingOfAnotherAgency() {
        assertThat(seen(world.manager(world.agency()))).isEmpty();
    }

    @Test
    void asksForOneClient() {
        LedgerQuery query = LedgerQuery.newest(10).of(other);
        assertThat(ledger.lines(manager, query)).extracting(LedgerLine::seq).containsExactly(3L);
        Actor stranger = world.va(agency, one);
        assertThatThrownBy(() -> ledger.lines(stranger, query)).isInstanceOf(NotFound.class);
    }

    @Test
    void shutsTheRecordToPeopleOutside() {
        Actor foreign = Actor.of(agency, world.manager(world.agency()).person().orElseThrow());
        assertThatThrownBy(() -> seen(foreign)).isInstanceOf(NotFound.class);
    }

    @Test
    void turnsPagesByNumber() {
        List<LedgerLine> first = ledger.lines(manager, LedgerQuery.newest(3));
        assertThat(first).extracting(LedgerLine::seq).containsExactly(4L, 3L, 2L);
        assertThat(ledger.lines(
                        manager, LedgerQuery.newest(3).before(first.getLast().seq())))
                .extracting(LedgerLine::seq)
                .containsExactly(1L);
    }

    @Test
    void carriesWhatAPageShows() {
        LedgerLine line = ledger.lines(manager, LedgerQuery.newest(1).before(3)).getFirst();
        assertThat(line.client()).contains(one);
        assertThat(line.clientName()).isNotBlank();
        assertThat(line.actor()).isNotBlank();
        assertThat(line.subject()).contains(new Subject("task", one.text()));
        assertThat(line.facts()).containsEntry("lane", "SETUP");
        assertThat(line.hash()).startsWith(line.shortHash()).hasSize(64);
    }

    private List<Long> seen(Actor actor) {
        return ledger.lines(actor, LedgerQuery.newest(10)).stream()
                .map(LedgerLine::seq)
                .toList();
    }
}
