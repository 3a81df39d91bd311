package io.countersign.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.base.Actor;
import io.countersign.base.Refused;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@DatabaseTest
class DueTasksTests {

    private static final Instant NOON = Instant.parse("2099-03-29T12:00:00Z");

    private final BriefIntake intake;
    private final TaskDesk desk;
    private final World world;
    private final Actor va;

    DueTasksTests(BriefIntake intake, TaskDesk desk, TestWorld.Builder worlds) {
        this.intake = intake;
        this.desk = desk;
        this.world = worlds.world();
        this.va = world.va().actor();
    }

    @Test
    void aTaskStandsWhereItIsDue() {
        TaskId task = handedOut();
        desk.dueBy(va, task, NOON);
        assertThat(due(va, NOON, NOON.plusSeconds(1))).containsExactly(task);
        assertThat(due(va, NOON.plusSeconds(1), NOON.plusSeconds(9))).isEmpty();
        desk.done(va, task);
        assertThat(due(va, NOON, NOON.plusSeconds(1))).containsExactly(task);
    }

    @Test
    void onlyWhoWorksForTheClientFindsIt() {
        TaskId task = handedOut();
        desk.dueBy(va, task, NOON);
        assertThat(due(world.manager().actor(), NOON, NOON.plusSeconds(1))).containsExactly(task);
        assertThat(due(world.crumbOwner().actor(), NOON, NOON.plusSeconds(1))).isEmpty();
    }

    @Test
    void whatIsOverHasNoDateToChange() {
        TaskId task = handedOut();
        desk.done(va, task);
        assertThatThrownBy(() -> desk.dueBy(va, task, NOON))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("done or dropped");
    }

    private TaskId handedOut() {
        BriefId brief = intake.receive(va, world.crumb(), "Please upload the new banner to our page.");
        intake.confirm(va, brief);
        return intake.get(va, brief).tasks().getFirst().id();
    }

    private List<TaskId> due(Actor actor, Instant from, Instant until) {
        return desk.dueBetween(actor, from, until, Set.of(world.crumb(), world.mira())).stream()
                .map(TaskSummary::id)
                .toList();
    }
}
