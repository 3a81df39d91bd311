package io.countersign.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.MandateTerm;
import io.countersign.accounts.Mandating;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.Role;
import io.countersign.delegation.VoiceIsNotDelegable;
import io.countersign.delegation.rules.Lane;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@DatabaseTest
class VoiceTasksTests {

    private final BriefIntake intake;
    private final SplitEditing editing;
    private final TaskAssignment assignment;
    private final TaskDesk desk;
    private final VoiceTasks voice;
    private final Mandating mandating;
    private final Clock clock;
    private final TestWorld.Builder worlds;
    private final World world;

    VoiceTasksTests(
            BriefIntake intake,
            SplitEditing editing,
            TaskAssignment assignment,
            TaskDesk desk,
            VoiceTasks voice,
            Mandating mandating,
            Clock clock,
            TestWorld.Builder worlds) {
        this.intake = intake;
        this.editing = editing;
        this.assignment = assignment;
        this.desk = desk;
        this.voice = voice;
        this.mandating = mandating;
        this.clock = clock;
        this.worlds = worlds;
        this.world = worlds.world();
    }

    @Test
    void aVaIsNotGivenAVoiceTaskByAnyRoute() {
        TaskId proposed = proposed(world.mira());
        assertThatThrownBy(() -> editing.plan(
                        world.manager().actor(),
                        proposed,
                        world.personal(),
                        world.va().member(),
                        null))
                .isInstanceOf(VoiceIsNotDelegable.class);
        TaskId task = confirmed(world.mira(), proposed);
        assertThatThrownBy(() -> assign(task, world.va().member())).isInstanceOf(VoiceIsNotDelegable.class);
        assertThat(desk.get(world.manager().actor(), task).assignee())
                .isEqualTo(world.miraOwner().member());
    }

    @Test
    void aVaNeitherOpensNorStartsNorClosesAVoiceTask() {
        TaskId task = confirmed(world.mira(), proposed(world.mira()));
        Actor va = world.va().actor();
        assertThatThrownBy(() -> voice.open(va, task)).isInstanceOf(VoiceIsNotDelegable.class);
        assertThatThrownBy(() -> voice.answered(va, task)).isInstanceOf(VoiceIsNotDelegable.class);
        assertThatThrownBy(() -> desk.start(va, task)).isInstanceOf(VoiceIsNotDelegable.class);
        assertThatThrownBy(() -> desk.done(va, task)).isInstanceOf(VoiceIsNotDelegable.class);
    }

    @Test
    void aManagerIsNoExceptionOnAPersonalAccount() {
        TaskId task = confirmed(world.mira(), proposed(world.mira()));
        assertThatThrownBy(() -> voice.answered(world.manager().actor(), task)).isInstanceOf(VoiceIsNotDelegable.class);
    }

    @Test
    void nobodyButItsSpeakerDropsAVoiceTaskOrMovesItAlong() {
        TaskId task = confirmed(world.mira(), proposed(world.mira()));
        for (Actor other : List.of(world.va().actor(), world.manager().actor())) {
            assertThatThrownBy(() -> desk.drop(other, task)).isInstanceOf(VoiceIsNotDelegable.class);
            assertThatThrownBy(() -> desk.waits(other, task)).isInstanceOf(VoiceIsNotDelegable.class);
            assertThatThrownBy(() -> desk.resume(other, task)).isInstanceOf(VoiceIsNotDelegable.class);
        }
        assertThat(desk.get(world.manager().actor(), task).state()).isEqualTo(TaskState.TODO);
        desk.drop(world.miraOwner().actor(), task);
        assertThat(desk.get(world.manager().actor(), task).state()).isEqualTo(TaskState.DROPPED);
    }

    @Test
    void aColleagueDropsNobodysWork() {
        TaskId task = confirmed(world.crumb(), admin(world.crumb()));
        Actor colleague = worlds.clientPerson(world.manager(), world.crumb(), "Cleo Crumb", Role.COLLEAGUE)
                .actor();
        assertThatThrownBy(() -> desk.drop(colleague, task)).isInstanceOf(Refused.class);
        desk.drop(world.va().actor(), task);
        assertThat(desk.get(world.manager().actor(), task).state()).isEqualTo(TaskState.DROPPED);
    }

    @Test
    void nobodyCanBeMandatedOnAPersonalAccount() {
        assertThatThrownBy(() -> mandate(
                        world.miraOwner().actor(), world.personal(), world.va().member()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void onACorporateAccountAMandatedVaSpeaksByName() {
        TaskId task = confirmed(world.crumb(), proposed(world.crumb()));
        assertThatThrownBy(() -> assign(task, world.va().member())).isInstanceOf(VoiceIsNotDelegable.class);
        mandate(world.crumbOwner().actor(), world.corporate(), world.va().member());
        assign(task, world.va().member());
        assertThat(voice.open(world.va().actor(), task).task().id()).isEqualTo(task);
        voice.answered(world.va().actor(), task);
        assertThat(desk.get(world.manager().actor(), task).state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void aMandateTakenBackBitesAtOnce() {
        TaskId task = confirmed(world.crumb(), proposed(world.crumb()));
        var mandate = mandate(
                world.crumbOwner().actor(), world.corporate(), world.va().member());
        assign(task, world.va().member());
        mandating.revoke(world.crumbOwner().actor(), mandate);
        assertThatThrownBy(() -> voice.answered(world.va().actor(), task)).isInstanceOf(VoiceIsNotDelegable.class);
    }

    @Test
    void nobodyOfAnotherClientIsMandated() {
        assertThatThrownBy(() -> mandate(
                        world.crumbOwner().actor(),
                        world.corporate(),
                        world.miraOwner().member()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyAtTheAgencyGrantsAMandate() {
        assertThatThrownBy(() -> mandate(
                        world.manager().actor(), world.corporate(), world.va().member()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void staffLayFactsAndTheOwnerAnswers() {
        TaskId task = confirmed(world.mira(), proposed(world.mira()));
        voice.addFact(world.va().actor(), task, "The story is in the 2019 interview.", "https://example.org/2019");
        VoiceCard card = voice.waitingFor(world.miraOwner().actor()).getFirst();
        assertThat(card.facts())
                .singleElement()
                .extracting(Fact::text)
                .isEqualTo("The story is in the 2019 interview.");
        voice.answered(world.miraOwner().actor(), task);
        assertThat(voice.waitingFor(world.miraOwner().actor())).isEmpty();
    }

    @Test
    void aLinkThatIsNoneIsRefused() {
        TaskId task = confirmed(world.mira(), proposed(world.mira()));
        assertThatThrownBy(() -> voice.addFact(world.va().actor(), task, "See", "javascript:alert(1)"))
                .isInstanceOf(Refused.class);
    }

    private io.countersign.accounts.MandateId mandate(Actor owner, AccountId account, MemberId representative) {
        return mandating.grant(
                owner,
                account,
                representative,
                MandateTerm.until(clock.instant().plus(Duration.ofDays(30))));
    }

    private void assign(TaskId task, MemberId member) {
        assignment.assign(world.manager().actor(), task, member);
    }

    private TaskId admin(ClientId client) {
        BriefId brief = intake.receive(world.manager().actor(), client, "Please upload the new banner.");
        return intake.get(world.manager().actor(), brief).tasks().getFirst().id();
    }

    private TaskId proposed(ClientId client) {
        BriefId brief =
                intake.receive(world.manager().actor(), client, "Please answer the comments under last week's post.");
        TaskSummary task = intake.get(world.manager().actor(), brief).tasks().getFirst();
        assertThat(task.lane()).isEqualTo(Lane.VOICE);
        return task.id();
    }

    private TaskId confirmed(ClientId client, TaskId task) {
        intake.latest(world.manager().actor()).stream()
                .filter(brief -> brief.client().equals(client) && brief.state() == BriefState.OPEN)
                .forEach(brief -> intake.confirm(world.manager().actor(), brief.id()));
        return task;
    }
}
