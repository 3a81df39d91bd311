package io.countersign.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.delegation.rules.Lane;
import io.countersign.delegation.rules.Stretch;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

@DatabaseTest
class BriefIntakeTests {

    private static final String WISHES = """
            Please set up a Facebook page and upload the new banner. Announce the reading on Thursday.
            And please answer the comments under my last post. Thanks!""";

    private final BriefIntake intake;
    private final SplitEditing editing;
    private final TaskDesk desk;
    private final World world;

    BriefIntakeTests(BriefIntake intake, SplitEditing editing, TaskDesk desk, TestWorld.Builder worlds) {
        this.intake = intake;
        this.editing = editing;
        this.desk = desk;
        this.world = worlds.world();
    }

    @Test
    void putsEachWishIntoItsLaneAndGivesTheVoiceToItsOwner() {
        BriefView view = received();
        assertThat(view.tasks()).extracting(TaskSummary::lane).contains(Lane.SETUP, Lane.PROMOTION, Lane.VOICE);
        TaskSummary voice = of(view, Lane.VOICE);
        assertThat(voice.assignee()).isEqualTo(world.miraOwner().member());
        assertThat(voice.state()).isEqualTo(TaskState.PROPOSED);
    }

    @Test
    void handsNothingOutBeforeItIsConfirmed() {
        BriefView view = received();
        assertThat(desk.board(world.va().actor(), EnumSet.of(TaskState.TODO))).isEmpty();
        intake.confirm(world.manager().actor(), view.brief().id());
        assertThat(desk.board(world.va().actor(), EnumSet.of(TaskState.TODO)))
                .hasSize(view.tasks().size());
    }

    @Test
    void isConfirmedOnlyOnce() {
        BriefId id = received().brief().id();
        intake.confirm(world.manager().actor(), id);
        assertThatThrownBy(() -> intake.confirm(world.manager().actor(), id)).isInstanceOf(Refused.class);
    }

    @Test
    void tightensFreelyAndRefusesToLoosen() {
        TaskSummary setup = of(received(), Lane.SETUP);
        editing.moveTo(world.manager().actor(), setup.id(), Lane.VOICE, "better asked");
        assertThatThrownBy(() -> editing.moveTo(world.manager().actor(), setup.id(), Lane.SETUP, "after all not"))
                .isInstanceOf(Refused.class);
        assertThat(desk.get(world.manager().actor(), setup.id()).assignee())
                .isEqualTo(world.miraOwner().member());
    }

    @Test
    void mergesIntoTheStricterLane() {
        BriefView view = received();
        TaskSummary setup = of(view, Lane.SETUP);
        TaskSummary voice = of(view, Lane.VOICE);
        editing.merge(world.manager().actor(), setup.id(), voice.id());
        assertThat(desk.get(world.manager().actor(), setup.id()).lane()).isEqualTo(Lane.VOICE);
        assertThat(intake.get(world.manager().actor(), view.brief().id()).tasks())
                .hasSize(view.tasks().size() - 1);
    }

    @Test
    void dividesAtAPlaceInTheClientsWords() {
        BriefView view = received();
        TaskSummary first = view.tasks().getFirst();
        Stretch stretch = first.stretches().getFirst();
        int middle = WISHES.indexOf(' ', (stretch.start() + stretch.end()) / 2);
        TaskId second = editing.divide(world.manager().actor(), first.id(), middle);
        List<TaskSummary> after =
                intake.get(world.manager().actor(), view.brief().id()).tasks();
        assertThat(after).hasSize(view.tasks().size() + 1);
        assertThat(after.get(1).id()).isEqualTo(second);
    }

    @Test
    void addsWhatTheRulesPassedOver() {
        BriefView view = received();
        int thanks = WISHES.indexOf("Thanks");
        TaskId added = editing.add(
                world.manager().actor(), view.brief().id(), new Stretch(thanks, thanks + "Thanks".length()));
        assertThat(desk.get(world.manager().actor(), added).lane()).isEqualTo(Lane.VOICE);
    }

    @Test
    void refusesToConfirmWhatNobodyHas() {
        BriefView view = received();
        TaskSummary post = of(view, Lane.PROMOTION);
        editing.plan(world.manager().actor(), post.id(), world.personal(), null, null);
        assertThatThrownBy(() ->
                        intake.confirm(world.manager().actor(), view.brief().id()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Nobody has");
    }

    @Test
    void refusesAnEmptyRequest() {
        assertThatThrownBy(() -> intake.receive(world.manager().actor(), world.mira(), "  \n"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void doesNotExistForAnotherClientsOwner() {
        BriefId id = received().brief().id();
        assertThatThrownBy(() -> intake.get(world.crumbOwner().actor(), id)).isInstanceOf(NotFound.class);
    }

    private BriefView received() {
        BriefId id = intake.receive(world.manager().actor(), world.mira(), WISHES);
        return intake.get(world.manager().actor(), id);
    }

    private static TaskSummary of(BriefView view, Lane lane) {
        return view.tasks().stream()
                .filter(task -> task.lane() == lane)
                .findFirst()
                .orElseThrow();
    }
}
