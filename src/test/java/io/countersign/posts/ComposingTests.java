package io.countersign.posts;

import static io.countersign.posts.Refusals.refusedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.accounts.MandateTerm;
import io.countersign.accounts.Mandating;
import io.countersign.base.Actor;
import io.countersign.base.AgencyTransactions;
import io.countersign.base.Role;
import io.countersign.delegation.VoiceIsNotDelegable;
import io.countersign.delegation.rules.Lane;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskId;
import io.countersign.tasks.TaskState;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(Drafting.class)
class ComposingTests {

    private static final Duration LONGER_THAN_THE_DATABASE_KEEPS_ITS_ANSWER = Duration.ofMillis(150);

    private final Composing composing;
    private final Drafting drafting;
    private final TaskDesk tasks;
    private final Mandating mandating;
    private final AgencyTransactions transactions;
    private final JdbcClient database;
    private final Clock clock;
    private final TestWorld.Builder worlds;
    private final World world;
    private final Actor va;

    ComposingTests(
            Composing composing,
            Drafting drafting,
            TaskDesk tasks,
            Mandating mandating,
            AgencyTransactions transactions,
            JdbcClient database,
            Clock clock,
            TestWorld.Builder worlds) {
        this.composing = composing;
        this.drafting = drafting;
        this.tasks = tasks;
        this.mandating = mandating;
        this.transactions = transactions;
        this.database = database;
        this.clock = clock;
        this.worlds = worlds;
        this.world = worlds.world();
        this.va = world.va().actor();
    }

    @Test
    void aVaBeginsAPostOnceAndItsTaskIsUnderWay() {
        TaskId task = promotion();
        PostId post = composing.openFor(va, task);
        assertThat(composing.openFor(va, task)).isEqualTo(post);
        assertThat(tasks.get(va, task).state()).isEqualTo(TaskState.DOING);
        DraftView draft = composing.get(va, post);
        assertThat(draft.state()).isEqualTo(PostState.DRAFT);
        assertThat(draft.text()).isEmpty();
        assertThat(draft.account().id()).isEqualTo(world.corporate());
    }

    @Test
    void theOwnerAndColleaguesMayDraftToo() {
        Actor owner = world.crumbOwner().actor();
        Actor colleague = worlds.clientPerson(world.manager(), world.crumb(), "Tom Crumb", Role.COLLEAGUE)
                .actor();
        for (Actor writer : new Actor[] {owner, colleague, world.manager().actor()}) {
            PostId post = composing.openFor(writer, promotion());
            assertThat(composing
                            .saveText(writer, post, 0, "We bake on Saturday.")
                            .author())
                    .isEqualTo(composing.get(writer, post).author());
        }
    }

    @Test
    void aVaWritesNoWordOfAPersonsVoice() {
        TaskId task = drafting.task(
                world,
                Lane.VOICE,
                world.mira(),
                world.personal(),
                world.miraOwner().member());
        assertThatThrownBy(() -> composing.openFor(va, task)).isInstanceOf(VoiceIsNotDelegable.class);
        PostId post = composing.openFor(world.miraOwner().actor(), task);
        composing.saveText(world.miraOwner().actor(), post, 0, "Thank you, Joe.");
        assertThatThrownBy(() -> composing.saveText(va, post, 1, "Thanks!")).isInstanceOf(VoiceIsNotDelegable.class);
        assertThatThrownBy(() -> composing.setWindow(va, post, drafting.tomorrow()))
                .isInstanceOf(VoiceIsNotDelegable.class);
        assertThatThrownBy(() -> composing.addPicture(va, post, Pictures.drawn("png", 4, 3)))
                .isInstanceOf(VoiceIsNotDelegable.class);
        assertThat(composing.get(va, post).text()).isEqualTo("Thank you, Joe.");
    }

    @Test
    void aMandatedVaWritesForACompany() {
        TaskId task = drafting.task(
                world,
                Lane.VOICE,
                world.crumb(),
                world.corporate(),
                world.crumbOwner().member());
        assertThatThrownBy(() -> composing.openFor(va, task)).isInstanceOf(VoiceIsNotDelegable.class);
        mandating.grant(
                world.crumbOwner().actor(),
                world.corporate(),
                world.va().member(),
                MandateTerm.until(clock.instant().plus(Duration.ofDays(1))));
        PostId post = composing.openFor(va, task);
        assertThat(composing.saveText(va, post, 0, "Thank you, Joe.").lane()).isEqualTo(Lane.VOICE);
    }

    @Test
    void adminWorkIsNoPost() {
        TaskId task = drafting.task(
                world, Lane.SETUP, world.crumb(), world.corporate(), world.va().member());
        assertThatThrownBy(() -> composing.openFor(va, task)).is(refusedBy("posts.not-a-post"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ß is not ss, é not e\u0301 ", " \n\ntwo lines \n", "👩‍🍳 今日は", "a\u0000b"})
    void givesWordsBackByteForByte(String words) {
        PostId post = composing.openFor(va, promotion());
        composing.saveText(va, post, 0, words);
        assertThat(composing.get(va, post).text()).isEqualTo(words);
    }

    @Test
    void refusesHalfACharacterAndKeepsWhatWasSaved() {
        PostId post = drafting.written(world, "Before");
        DraftView draft = composing.get(va, post);
        assertThatThrownBy(() -> composing.saveText(va, post, draft.edits(), "Half \uD83D"))
                .is(refusedBy("posts.broken-character"));
        MediaItem picture = composing.addPicture(va, post, Pictures.drawn("png", 4, 3));
        assertThatThrownBy(() -> composing.describe(va, post, picture.id(), "Half \uDE00"))
                .is(refusedBy("posts.broken-character"));
        assertThat(composing.get(va, post).text()).isEqualTo("Before");
    }

    @Test
    void refusesASaveOverWordsItHasNotSeen() {
        PostId post = composing.openFor(va, promotion());
        Actor manager = world.manager().actor();
        int seen = composing.get(va, post).edits();
        composing.saveText(manager, post, seen, "The manager's words");
        assertThatThrownBy(() -> composing.saveText(va, post, seen, "The VA's words"))
                .is(refusedBy("posts.changed-meanwhile"));
        assertThat(composing.get(va, post).text()).isEqualTo("The manager's words");
    }

    @Test
    @Timeout(60)
    void letsOneOfTwoSavesAtOnceThrough() {
        PostId post = composing.openFor(va, promotion());
        Actor manager = world.manager().actor();
        CompletableFuture<DraftView> other = transactions.in(world.agency().id(), () -> {
            composing.saveText(manager, post, 0, "First");
            composing.problems(manager, post);
            CompletableFuture<DraftView> second =
                    CompletableFuture.supplyAsync(() -> composing.saveText(va, post, 0, "Second"));
            untilSomebodyWaits();
            return second;
        });
        assertThatThrownBy(other::join).cause().is(refusedBy("posts.changed-meanwhile"));
        assertThat(composing.get(va, post).text()).isEqualTo("First");
    }

    @Test
    void savingTheSameWordsAgainIsNoEdit() {
        PostId post = drafting.written(world, "Same\nwords");
        int edits = composing.get(va, post).edits();
        assertThat(composing.saveText(va, post, edits, "Same\r\nwords").edits()).isEqualTo(edits);
    }

    @Test
    void refusesAWindowThatIsOver() {
        PostId post = composing.openFor(va, promotion());
        var now = clock.instant();
        Window over = Window.of(
                now.minus(Duration.ofHours(2)),
                now.minus(Duration.ofHours(1)),
                drafting.tomorrow().place());
        assertThatThrownBy(() -> composing.setWindow(va, post, over)).is(refusedBy("posts.window-past"));
        assertThat(composing.get(va, post).window()).isNull();
    }

    @Test
    void saysWhatStopsAPostAndWhatIsWorthKnowing() {
        PostId post = composing.openFor(va, promotion());
        assertThat(composing.problems(va, post))
                .extracting(Problem::key)
                .containsExactly("posts.empty", "posts.window-missing", "posts.not-connected");
        composing.saveText(va, post, 0, "Pay\u202Eon Saturday");
        composing.addPicture(va, post, Pictures.drawn("png", 4, 3));
        composing.setWindow(va, post, drafting.tomorrow());
        assertThat(composing.problems(va, post).stream().filter(Problem::stops).map(Problem::key))
                .containsExactly("posts.hidden-character", "posts.alt-missing", "posts.not-connected");
    }

    @Test
    void tellsThatTheSameWordsWentOutBefore() {
        drafting.signed(world, drafting.written(world, "Our  cookie workshop is BACK"));
        PostId again = drafting.written(world, "Our cookie workshop is back ");
        assertThat(composing.problems(va, again))
                .contains(Problem.worthKnowing("posts.said-before"))
                .filteredOn(Problem::stops)
                .extracting(Problem::key)
                .containsExactly("posts.not-connected");
    }

    private TaskId promotion() {
        return drafting.task(
                world,
                Lane.PROMOTION,
                world.crumb(),
                world.corporate(),
                world.va().member());
    }

    private void untilSomebodyWaits() {
        String waiting = "select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT'";
        Awaitility.await()
                .pollInterval(LONGER_THAN_THE_DATABASE_KEEPS_ITS_ANSWER)
                .atMost(Duration.ofSeconds(30))
                .until(() -> database.sql(waiting).query(Integer.class).single() > 0);
    }
}
