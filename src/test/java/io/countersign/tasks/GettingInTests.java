package io.countersign.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.accounts.AccessCardId;
import io.countersign.accounts.AccessKeeping;
import io.countersign.accounts.AccessSummary;
import io.countersign.accounts.NewAccessCard;
import io.countersign.accounts.WayIn;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.Role;
import io.countersign.delegation.rules.Lane;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@DatabaseTest
class GettingInTests {

    private static final String LIST = "Make a list of our followers who bake.";
    private static final String BANNER = "Please upload the new banner to our page.";
    private static final String RESEARCH = "Find out which hashtags the festival uses.";

    private final GettingIn gettingIn;
    private final AccessKeeping cards;
    private final BriefIntake intake;
    private final TaskAssignment assignment;
    private final TaskDesk desk;
    private final TaskBoard board;
    private final Clock clock;
    private final TestWorld.Builder worlds;
    private final World world;

    GettingInTests(
            GettingIn gettingIn,
            AccessKeeping cards,
            BriefIntake intake,
            TaskAssignment assignment,
            TaskDesk desk,
            TaskBoard board,
            Clock clock,
            TestWorld.Builder worlds) {
        this.gettingIn = gettingIn;
        this.cards = cards;
        this.intake = intake;
        this.assignment = assignment;
        this.desk = desk;
        this.board = board;
        this.clock = clock;
        this.worlds = worlds;
        this.world = worlds.world();
    }

    @Test
    void aTaskWhoseAssigneeDoesNotGetInIsShut() {
        TaskId task = handed(LIST);
        TaskReach reach = look(task);
        assertThat(reach.shut()).isTrue();
        assertThat(reach.reach().ways()).containsExactly(WayIn.X_CONTRIBUTOR, WayIn.X_ADMIN);
        assertThat(isShutOnTheBoard(task)).isTrue();
        noted(world.va(), null);
        assertThat(look(task).shut()).isFalse();
        assertThat(isShutOnTheBoard(task)).isFalse();
    }

    @Test
    void aCardThatHasRunOutOpensNothing() {
        TaskId task = handed(LIST);
        AccessCardId card = noted(world.va(), Duration.ofDays(1));
        assertThat(look(task).shut()).isTrue();
        assertThat(isShutOnTheBoard(task)).isTrue();
        assertThat(cards.get(world.va().actor(), card).isExpiredAt(clock.instant()))
                .isTrue();
    }

    @Test
    void workOutsideTheAccountAndOtherLanesAreNeverShut() {
        TaskId research = handed(RESEARCH);
        assertThat(look(research).shut()).isFalse();
        assertThat(isShutOnTheBoard(research)).isFalse();
        TaskId reading = handed("Announce the reading on Thursday.");
        assertThat(desk.get(world.va().actor(), reading).lane()).isEqualTo(Lane.PROMOTION);
        assertThat(gettingIn.look(world.va().actor(), reading)).isEmpty();
    }

    @Test
    void theOwnerIsAskedAndLetsTheAssigneeIn() {
        TaskId task = handed(LIST);
        gettingIn.askOwner(world.va().actor(), task, WayIn.X_CONTRIBUTOR);
        AccessSummary asked = Objects.requireNonNull(look(task).asked());
        assertThat(look(task).shut()).isTrue();
        assertThatThrownBy(() -> gettingIn.askOwner(world.va().actor(), task, WayIn.X_CONTRIBUTOR))
                .isInstanceOf(Refused.class);
        cards.given(world.crumbOwner().actor(), asked.id());
        assertThat(look(task).shut()).isFalse();
        assertThat(isShutOnTheBoard(task)).isFalse();
    }

    @Test
    void nobodyIsAskedForAWayThatIsNotEnough() {
        TaskId banner = handed(BANNER);
        assertThat(look(banner).reach().isOwnersOwn()).isTrue();
        assertThatThrownBy(() -> gettingIn.askOwner(world.va().actor(), banner, WayIn.X_ADMIN))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("That way into X is not enough");
        TaskId list = handed(LIST);
        assertThatThrownBy(() -> gettingIn.askOwner(world.va().actor(), list, WayIn.FACEBOOK_FULL))
                .isInstanceOf(Refused.class);
    }

    @Test
    void somebodyWhoGetsInTakesTheTask() {
        Somebody jun = worlds.staff(world.manager(), "Jun Kobayashi", Role.MANAGER);
        TaskId task = handed(LIST);
        assertThat(look(task).insiders()).isEmpty();
        noted(jun, null);
        assertThat(look(task).insiders()).extracting(AccessSummary::holder).containsExactly(jun.member());
        assignment.assign(world.va().actor(), task, jun.member());
        assertThat(look(task).shut()).isFalse();
    }

    @Test
    void theTaskBecomesAListThatItsOwnerWorksOff() {
        TaskId task = handed(BANNER);
        assertThatThrownBy(() -> gettingIn.listForOwner(world.crumbOwner().actor(), task))
                .isInstanceOf(Refused.class);
        gettingIn.listForOwner(world.va().actor(), task);
        assertThat(look(task).shut()).isFalse();
        assertThat(gettingIn.lists(world.crumbOwner().actor()))
                .extracting(list -> list.task().id())
                .containsExactly(task);
        assertThat(gettingIn.list(world.crumbOwner().actor(), task).acts())
                .extracting(act -> act.name())
                .contains("update-profile");
        assertThatThrownBy(() -> gettingIn.list(world.va().actor(), task)).isInstanceOf(NotFound.class);
        desk.done(world.crumbOwner().actor(), task);
        assertThat(gettingIn.lists(world.crumbOwner().actor())).isEmpty();
        assertThat(desk.get(world.va().actor(), task).state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void onlyOpenSetUpWorkInAnAccountBecomesAList() {
        TaskId reading = handed("Announce the reading on Thursday.");
        assertThatThrownBy(() -> gettingIn.listForOwner(world.va().actor(), reading))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not done inside an account");
    }

    private TaskReach look(TaskId task) {
        return gettingIn.look(world.va().actor(), task).orElseThrow();
    }

    private boolean isShutOnTheBoard(TaskId task) {
        return board.open(world.va().actor(), BoardFilter.ALL).stream()
                .flatMap(column -> column.cards().stream())
                .anyMatch(card -> card.id().equals(task) && card.shut());
    }

    private AccessCardId noted(Somebody who, @org.jspecify.annotations.Nullable Duration lasting) {
        var since = clock.instant().minus(Duration.ofDays(3));
        return cards.note(
                world.va().actor(),
                new NewAccessCard(
                        world.corporate(),
                        who.member(),
                        WayIn.X_CONTRIBUTOR,
                        world.crumbOwner().member(),
                        since,
                        lasting == null ? null : since.plus(lasting),
                        ""));
    }

    /** One task of Crumb's, handed to Ana. */
    private TaskId handed(String words) {
        BriefId brief = intake.receive(world.manager().actor(), world.crumb(), words);
        TaskId task =
                intake.get(world.manager().actor(), brief).tasks().getFirst().id();
        intake.confirm(world.manager().actor(), brief);
        assignment.assign(world.manager().actor(), task, world.va().member());
        return task;
    }
}
