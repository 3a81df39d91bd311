package io.countersign.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.base.ClientId;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.Role;
import io.countersign.delegation.VoiceIsNotDelegable;
import io.countersign.delegation.rules.Lane;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class TaskBoardTests {

    private final TaskBoard board;
    private final TaskMoves moves;
    private final TaskDesk desk;
    private final BriefIntake intake;
    private final SplitEditing editing;
    private final Clock clock;
    private final JdbcTemplate database;
    private final TestWorld.Builder worlds;
    private final World world;

    TaskBoardTests(
            TaskBoard board,
            TaskMoves moves,
            TaskDesk desk,
            BriefIntake intake,
            SplitEditing editing,
            Clock clock,
            JdbcTemplate database,
            TestWorld.Builder worlds) {
        this.board = board;
        this.moves = moves;
        this.desk = desk;
        this.intake = intake;
        this.editing = editing;
        this.clock = clock;
        this.database = database;
        this.worlds = worlds;
        this.world = worlds.world();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetitionAmongEqualTimes() {
        Instant noon = clock.instant().plus(Duration.ofDays(1));
        for (int task = 0; task < 60; task++) {
            task(world.crumb(), Lane.SETUP, task % 3 == 0 ? null : noon.plus(Duration.ofHours(task % 4)));
        }
        List<BoardCard> all = everything(BoardFilter.ALL, TaskState.TODO);
        assertThat(all).hasSize(60).doesNotHaveDuplicates();
        assertThat(all.stream().map(BoardCard::at)).isSorted();
        assertThat(all.subList(40, 60)).allMatch(card -> card.due() == null);
        BoardColumn top = column(BoardFilter.ALL, TaskState.TODO);
        assertThat(top.cards()).hasSize(BoardRows.PAGE);
        assertThat(top.counted()).isEqualTo(60);
        assertThat(top.hasMore()).isTrue();
        assertThat(top.isLong()).isFalse();
        assertThat(board.openTasks(world.va().actor())).isEqualTo(60);
    }

    @Test
    void nobodyCountsFurtherThanNinetyNine() {
        for (int task = 0; task < 101; task++) {
            task(world.crumb(), Lane.SETUP, null);
        }
        BoardColumn top = column(BoardFilter.ALL, TaskState.TODO);
        assertThat(top.isLong()).isTrue();
        assertThat(everything(BoardFilter.ALL, TaskState.TODO)).hasSize(101);
        assertThat(board.openTasks(world.va().actor())).isEqualTo(100);
    }

    @Test
    void whatIsDoneStandsLatestFirst() {
        TaskId first = task(world.crumb(), Lane.SETUP, null);
        TaskId second = task(world.mira(), Lane.SETUP, clock.instant());
        moves.move(world.va().actor(), second, TaskState.DONE);
        moves.move(world.va().actor(), first, TaskState.DONE);
        assertThat(everything(BoardFilter.ALL, TaskState.DONE).stream().map(BoardCard::id))
                .containsExactly(first, second);
    }

    @Test
    void eachFilterLeavesOutWhatItSays() {
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        TaskId banner = task(world.crumb(), Lane.SETUP, yesterday);
        TaskId post = task(world.mira(), Lane.PROMOTION, clock.instant().plus(Duration.ofDays(1)));
        TaskId voice = task(world.mira(), Lane.VOICE, null);
        assertThat(found(new BoardFilter(world.crumb(), null, Set.of(), false, "")))
                .containsExactly(banner);
        assertThat(found(new BoardFilter(world.mira(), null, Set.of(), false, "")))
                .containsExactly(post, voice);
        assertThat(found(new BoardFilter(null, world.miraOwner().member(), Set.of(), false, "")))
                .containsExactly(voice);
        assertThat(found(new BoardFilter(null, null, Set.of(Lane.SETUP, Lane.VOICE), false, "")))
                .containsExactly(banner, voice);
        assertThat(found(new BoardFilter(null, null, Set.of(), true, ""))).containsExactly(banner);
        assertThat(found(new BoardFilter(null, null, Set.of(), false, "BANNER")))
                .containsExactly(banner);
        assertThat(found(new BoardFilter(null, null, Set.of(), false, "100%"))).isEmpty();
        assertThat(found(new BoardFilter(world.mira(), world.va().member(), Set.of(Lane.PROMOTION), false, "read")))
                .containsExactly(post);
        moves.move(world.va().actor(), banner, TaskState.DONE);
        assertThat(board.open(world.va().actor(), new BoardFilter(null, null, Set.of(), true, "")))
                .allMatch(column -> column.cards().isEmpty());
    }

    @Test
    void aCardSaysWhereItGoesAndWhoHasIt() {
        task(world.mira(), Lane.VOICE, null);
        BoardCard card = column(BoardFilter.ALL, TaskState.TODO).cards().getFirst();
        assertThat(card.assignee()).isEqualTo(world.miraOwner().member());
        assertThat(card.network()).hasToString("X");
        assertThat(card.client()).isEqualTo(world.mira());
    }

    @Test
    void everybodySeesTheWorkOfTheirOwnClientsOnly() {
        task(world.crumb(), Lane.SETUP, null);
        Somebody other = worlds.staff(world.manager(), "Otto Other", Role.VA);
        for (Somebody stranger :
                List.of(other, world.crumbOwner(), worlds.world().manager())) {
            assertThat(board.open(stranger.actor(), BoardFilter.ALL))
                    .allMatch(column -> column.cards().isEmpty() && column.counted() == 0);
            var asked = new BoardFilter(world.crumb(), null, Set.of(), false, "");
            assertThat(board.open(stranger.actor(), asked))
                    .allMatch(column -> column.cards().isEmpty());
            assertThat(board.openTasks(stranger.actor())).isZero();
        }
        assertThat(board.openTasks(world.manager().actor())).isEqualTo(1);
    }

    @Test
    void handsMoveWhatTheRulesLetThem() {
        TaskId task = task(world.crumb(), Lane.SETUP, null);
        var va = world.va().actor();
        moves.move(va, task, TaskState.TODO);
        moves.move(va, task, TaskState.DOING);
        assertThat(desk.get(va, task).state()).isEqualTo(TaskState.DOING);
        refused(task, TaskState.TODO, "moved on meanwhile");
        refused(task, TaskState.WAITING, "when somebody asks for its signature");
        moves.move(va, task, TaskState.DONE);
        refused(task, TaskState.DOING, "moved on meanwhile");
        assertThatThrownBy(() -> moves.move(worlds.world().manager().actor(), task, TaskState.DONE))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatWaitsForTheClientIsMovedByNoHand() {
        TaskId post = task(world.mira(), Lane.PROMOTION, null);
        desk.waits(world.va().actor(), post);
        refused(post, TaskState.DONE, "waits for the client");
        refused(post, TaskState.DOING, "waits for the client");
        TaskId voice = task(world.mira(), Lane.VOICE, null);
        assertThatThrownBy(() -> moves.move(world.va().actor(), voice, TaskState.DOING))
                .isInstanceOf(VoiceIsNotDelegable.class);
    }

    @Test
    void theIdsOfAColumnComeOutOfTheIndexInItsOrder() {
        String plan = database.queryForList(
                        "explain select id from task force index (task_board) where agency_id = x'00'"
                                + " and state = 'TODO' order by board_at, id limit 100")
                .toString();
        assertThat(plan)
                .containsPattern("Using index|Covering index lookup on task using task_board")
                .doesNotContainIgnoringCase("sort");
    }

    private void refused(TaskId task, TaskState column, String sentence) {
        assertThatThrownBy(() -> moves.move(world.va().actor(), task, column))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().sentence(java.util.Locale.ENGLISH))
                                .contains(sentence));
    }

    private List<TaskId> found(BoardFilter filter) {
        return everything(filter, TaskState.TODO).stream().map(BoardCard::id).toList();
    }

    private BoardColumn column(BoardFilter filter, TaskState state) {
        return board.open(world.va().actor(), filter).stream()
                .filter(column -> column.state() == state)
                .findFirst()
                .orElseThrow();
    }

    private List<BoardCard> everything(BoardFilter filter, TaskState state) {
        BoardColumn column = column(filter, state);
        List<BoardCard> all = new ArrayList<>(column.cards());
        while (column.hasMore()) {
            column = board.below(world.va().actor(), filter, all.getLast());
            all.addAll(column.cards());
        }
        return all;
    }

    private TaskId task(ClientId client, Lane lane, @Nullable Instant due) {
        String words = switch (lane) {
            case SETUP -> "Please upload the new banner to our page.";
            case PROMOTION -> "Announce the reading on Thursday.";
            case VOICE -> "Please answer the comments under my last post.";
        };
        var manager = world.manager().actor();
        BriefId brief = intake.receive(manager, client, words);
        TaskSummary task = intake.get(manager, brief).tasks().getFirst();
        if (due != null) {
            editing.plan(manager, task.id(), task.account(), task.assignee(), due);
        }
        intake.confirm(manager, brief);
        return task.id();
    }
}
