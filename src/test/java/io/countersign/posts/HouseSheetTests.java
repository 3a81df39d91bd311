package io.countersign.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.agencies.HouseKeeping;
import io.countersign.agencies.HouseRules;
import io.countersign.agencies.HouseSheet;
import io.countersign.base.Refused;
import io.countersign.base.Role;
import io.countersign.delegation.rules.Lane;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.LedgerLine;
import io.countersign.ledger.LedgerQuery;
import io.countersign.tasks.TaskId;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(Drafting.class)
class HouseSheetTests {

    private final HouseKeeping houses;
    private final Composing composing;
    private final Drafting drafting;
    private final Ledger ledger;
    private final TestWorld.Builder worlds;
    private final World world;

    HouseSheetTests(
            HouseKeeping houses, Composing composing, Drafting drafting, Ledger ledger, TestWorld.Builder worlds) {
        this.houses = houses;
        this.composing = composing;
        this.drafting = drafting;
        this.ledger = ledger;
        this.worlds = worlds;
        this.world = worlds.world();
    }

    @Test
    void staffAndTheOwnerWriteItInVersionsThatStay() {
        assertThat(houses.current(world.va().actor(), world.crumb()).isWritten())
                .isFalse();
        houses.write(world.va().actor(), world.crumb(), 0, never("hustle"));
        HouseSheet second = houses.write(world.crumbOwner().actor(), world.crumb(), 1, never("hustle\ncheap"));
        assertThat(second.number()).isEqualTo(2);
        assertThat(houses.write(world.crumbOwner().actor(), world.crumb(), 2, never("hustle\ncheap")))
                .isEqualTo(houses.current(world.va().actor(), world.crumb()));
        assertThat(houses.versions(world.manager().actor(), world.crumb()))
                .extracting(HouseSheet::author)
                .containsExactly(world.crumbOwner().member(), world.va().member());
        assertThat(ledger.lines(world.manager().actor(), LedgerQuery.newest(20).of(world.crumb())))
                .extracting(LedgerLine::act)
                .filteredOn("house.written"::equals)
                .hasSize(2);
    }

    @Test
    void nobodyWritesOverAVersionTheyHaveNotSeen() {
        houses.write(world.va().actor(), world.crumb(), 0, never("hustle"));
        assertThatThrownBy(() -> houses.write(world.manager().actor(), world.crumb(), 0, never("cheap")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Somebody else changed the house sheet");
        assertThat(houses.current(world.va().actor(), world.crumb()).rules().neverSay())
                .isEqualTo("hustle");
    }

    @Test
    void colleaguesReadItAndOthersDoNot() {
        Somebody colleague = worlds.clientPerson(world.manager(), world.crumb(), "Tom Crumb", Role.COLLEAGUE);
        assertThat(houses.current(colleague.actor(), world.crumb()).number()).isZero();
        assertThatThrownBy(() -> houses.write(colleague.actor(), world.crumb(), 0, never("cheap")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> houses.current(world.miraOwner().actor(), world.crumb()))
                .isNotInstanceOf(Refused.class);
    }

    @Test
    void aWordThatIsNeverSaidWarnsAndStopsNothing() {
        houses.write(world.va().actor(), world.crumb(), 0, never("cheap, hustle"));
        TaskId task = drafting.task(
                world,
                Lane.PROMOTION,
                world.crumb(),
                world.corporate(),
                world.va().member());
        PostId post = composing.openFor(world.va().actor(), task);
        composing.saveText(world.va().actor(), post, 0, "Cheap bread on Saturday.");
        assertThat(composing.problems(world.va().actor(), post))
                .filteredOn(problem -> problem.key().equals("posts.never-say"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.stops()).isFalse();
                    assertThat(problem.details()).containsExactly("cheap");
                });
        composing.saveText(world.va().actor(), post, 1, "Good bread on Saturday.");
        assertThat(composing.problems(world.va().actor(), post))
                .noneMatch(problem -> problem.key().equals("posts.never-say"));
    }

    private static HouseRules never(String words) {
        return new HouseRules("Calm and short.", words, "", "", "");
    }
}
