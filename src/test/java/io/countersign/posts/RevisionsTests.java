package io.countersign.posts;

import static io.countersign.posts.Refusals.refusedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.base.Actor;
import io.countersign.base.Refused;
import io.countersign.delegation.VoiceIsNotDelegable;
import io.countersign.delegation.rules.Lane;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.LedgerLine;
import io.countersign.ledger.LedgerQuery;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskState;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseTest
@Import(Drafting.class)
@RecordApplicationEvents
class RevisionsTests {

    private final Composing composing;
    private final Revisions revisions;
    private final Drafting drafting;
    private final TaskDesk tasks;
    private final Ledger ledger;
    private final World world;
    private final Actor va;
    private final Actor owner;

    RevisionsTests(
            Composing composing,
            Revisions revisions,
            Drafting drafting,
            TaskDesk tasks,
            Ledger ledger,
            TestWorld.Builder worlds) {
        this.composing = composing;
        this.revisions = revisions;
        this.drafting = drafting;
        this.tasks = tasks;
        this.ledger = ledger;
        this.world = worlds.world();
        this.va = world.va().actor();
        this.owner = world.crumbOwner().actor();
    }

    @Test
    void freezesTheBytesItIsGiven() {
        PostId post = drafting.written(world, "ß \n");
        RevisionId id = drafting.asked(world, post);
        FrozenRevision frozen = revisions.get(owner, id);
        assertThat(frozen.manifest()).isEqualTo("ß \n".getBytes(StandardCharsets.UTF_8));
        assertThat(frozen.sha256()).isEqualTo(Picture.digest(frozen.manifest()));
        assertThat(frozen.number()).isEqualTo(1);
        assertThat(frozen.author()).isEqualTo(world.va().member());
        assertThat(revisions.isCurrent(owner, id)).isTrue();
        assertThat(state(post)).isEqualTo(PostState.ASKED);
        assertThat(taskState(post)).isEqualTo(TaskState.WAITING);
    }

    @Test
    void freezesNothingUnderADigestOfSomethingElse() {
        PostId post = drafting.written(world, "Words");
        assertThatThrownBy(() -> revisions.freeze(va, post, RevisionId.random(), new byte[] {1}, new byte[32]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(state(post)).isEqualTo(PostState.DRAFT);
    }

    @Test
    void asksOnceForTheSameWords() {
        PostId post = drafting.written(world, "Words");
        drafting.asked(world, post);
        assertThatThrownBy(() -> drafting.asked(world, post)).is(refusedBy("posts.no-such-move"));
    }

    @Test
    void aVaDoesNotAskForWordsOfAPersonsVoice() {
        Actor mira = world.miraOwner().actor();
        PostId post = composing.openFor(
                mira,
                drafting.task(
                        world,
                        Lane.VOICE,
                        world.mira(),
                        world.personal(),
                        world.miraOwner().member()));
        assertThatThrownBy(() -> drafting.freeze(va, post)).isInstanceOf(VoiceIsNotDelegable.class);
        revisions.markSigned(mira, drafting.freeze(mira, post));
        assertThat(composing.get(mira, post).state()).isEqualTo(PostState.SIGNED);
    }

    @Test
    void onlyASignersDecisionMovesARevision() {
        RevisionId id = drafting.asked(world, drafting.written(world, "Words"));
        for (Actor staff : List.of(va, world.manager().actor())) {
            assertThatThrownBy(() -> revisions.markSigned(staff, id)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> revisions.sendBack(staff, id, "No")).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> revisions.drop(staff, id)).isInstanceOf(Refused.class);
        }
        assertThat(revisions.isCurrent(owner, id)).isTrue();
    }

    @Test
    void everyEditAfterTheSignatureNeedsANewOne(ApplicationEvents events) {
        PostId post = drafting.written(world, "Words");
        RevisionId signed = drafting.signed(world, post);
        assertThat(state(post)).isEqualTo(PostState.SIGNED);
        composing.saveText(va, post, edits(post), "Words.");
        assertThat(state(post)).isEqualTo(PostState.DRAFT);
        assertThat(taskState(post)).isEqualTo(TaskState.DOING);
        assertThat(revisions.isCurrent(owner, signed)).isFalse();
        assertThat(events.stream(PostChangedAfterFreezing.class))
                .containsExactly(new PostChangedAfterFreezing(world.agency().id(), post, signed));
        assertThatThrownBy(() -> revisions.markSigned(owner, signed)).is(refusedBy("posts.revision-over"));
        assertThat(acts()).contains("post.withdrawn");
        RevisionId next = drafting.asked(world, post);
        assertThat(revisions.get(owner, next).number()).isEqualTo(2);
        assertThat(revisions.get(owner, signed).manifest()).isEqualTo("Words".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> revisions.markSigned(owner, signed)).is(refusedBy("posts.revision-over"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "window", "picture", "alt text", "no picture"})
    void noKindOfEditKeepsTheSignature(String kind, ApplicationEvents events) {
        PostId post = drafting.written(world, "Words");
        MediaItem picture = composing.addPicture(va, post, Pictures.drawn("png", 4, 3));
        composing.describe(va, post, picture.id(), "A tray");
        drafting.signed(world, post);
        switch (kind) {
            case "text" -> composing.saveText(va, post, edits(post), "Other words");
            case "window" -> composing.setWindow(va, post, drafting.tomorrow());
            case "picture" -> composing.addPicture(va, post, Pictures.drawn("png", 5, 3));
            case "alt text" -> composing.describe(va, post, picture.id(), "A tray of hearts");
            default -> composing.removePicture(va, post, picture.id());
        }
        assertThat(state(post)).isEqualTo(PostState.DRAFT);
        assertThat(events.stream(PostChangedAfterFreezing.class)).hasSize(1);
    }

    @Test
    void editingWhatWasOnlyAskedForTellsItButWithdrawsNoSignature(ApplicationEvents events) {
        PostId post = drafting.written(world, "Words");
        drafting.asked(world, post);
        composing.saveText(va, post, edits(post), "Better words");
        assertThat(state(post)).isEqualTo(PostState.DRAFT);
        assertThat(events.stream(PostChangedAfterFreezing.class)).hasSize(1);
        assertThat(acts()).doesNotContain("post.withdrawn");
    }

    @Test
    void savingTheSameWordsKeepsTheSignature() {
        PostId post = drafting.written(world, "Words");
        drafting.signed(world, post);
        composing.saveText(va, post, edits(post), "Words");
        composing.setWindow(
                va, post, Objects.requireNonNull(composing.get(va, post).window()));
        assertThat(state(post)).isEqualTo(PostState.SIGNED);
    }

    @Test
    void theOwnerFixesItHerselfFromALink() {
        PostId post = drafting.written(world, "Words");
        drafting.asked(world, post);
        Actor link = Actor.linkHolder(world.agency().id(), world.crumbOwner().person());
        composing.saveText(link, post, edits(post), "Her words");
        RevisionId hers = drafting.freeze(link, post);
        assertThat(revisions.get(link, hers).author())
                .isEqualTo(world.crumbOwner().member());
        assertThat(taskState(post)).isEqualTo(TaskState.WAITING);
        assertThat(TextChanges.between("Words", composing.get(va, post).text()).isEmpty())
                .isFalse();
    }

    @Test
    void sendsBackWithAReason() {
        PostId post = drafting.written(world, "Words");
        RevisionId id = drafting.asked(world, post);
        assertThatThrownBy(() -> revisions.sendBack(owner, id, " ")).is(refusedBy("posts.return-reason"));
        revisions.sendBack(owner, id, " Not on a Sunday. ");
        Returned last = composing.get(va, post).lastReturn().orElseThrow();
        assertThat(last.reason()).isEqualTo("Not on a Sunday.");
        assertThat(last.by()).isEqualTo(world.crumbOwner().member());
        assertThat(last.revision()).isEqualTo(id);
        assertThat(state(post)).isEqualTo(PostState.DRAFT);
        assertThat(taskState(post)).isEqualTo(TaskState.DOING);
    }

    @Test
    void whatIsDroppedIsNotWrittenAnyMore() {
        PostId post = drafting.written(world, "Words");
        revisions.drop(owner, drafting.asked(world, post));
        assertThat(taskState(post)).isEqualTo(TaskState.DROPPED);
        assertThatThrownBy(() -> composing.saveText(va, post, edits(post), "Again"))
                .is(refusedBy("posts.dropped"));
    }

    @Test
    void theRecordSaysWhatHappenedOnWhichAccount() {
        PostId post = drafting.written(world, "Words");
        drafting.signed(world, post);
        composing.saveText(va, post, edits(post), "Other");
        revisions.sendBack(owner, drafting.asked(world, post), "No");
        revisions.drop(owner, drafting.asked(world, post));
        assertThat(lines().stream()
                        .filter(line -> line.act().startsWith("post."))
                        .map(line -> line.sentence(Locale.ENGLISH, ZoneOffset.UTC)))
                .containsExactly(
                        "Mira Crumb dropped a post for crumbandco.",
                        "Ana Beltran sent a post for crumbandco to be signed.",
                        "Mira Crumb sent a post for crumbandco back.",
                        "Ana Beltran sent a post for crumbandco to be signed.",
                        "Ana Beltran withdrew a post for crumbandco.",
                        "Ana Beltran sent a post for crumbandco to be signed.",
                        "Ana Beltran drafted a post for crumbandco.");
    }

    private PostState state(PostId post) {
        return composing.get(va, post).state();
    }

    private int edits(PostId post) {
        return composing.get(va, post).edits();
    }

    private TaskState taskState(PostId post) {
        return tasks.get(va, composing.get(va, post).task()).state();
    }

    private List<String> acts() {
        return lines().stream().map(LedgerLine::act).toList();
    }

    private List<LedgerLine> lines() {
        return ledger.lines(world.manager().actor(), LedgerQuery.newest(100));
    }
}
