package io.countersign.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.server.VaadinSession;
import io.countersign.base.CurrentAgency;
import io.countersign.base.LiveChanges;
import io.countersign.delegation.rules.Lane;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.SplitEditing;
import io.countersign.tasks.TaskBoard;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskSummary;
import io.countersign.testing.DeskVisit;
import io.countersign.testing.TestWorld;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What others do shows on an open board, without anybody asking for it. */
class LiveBoardTests extends DeskVisit {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TaskDesk tasks;
    private final LiveChanges changes;
    private final TransactionTemplate transactions;
    private final JdbcTemplate database;
    private final Handed handed;
    private final TestWorld.Builder worlds;

    LiveBoardTests(
            BriefIntake intake,
            SplitEditing editing,
            TaskDesk tasks,
            LiveChanges changes,
            TransactionTemplate transactions,
            JdbcTemplate database,
            TestWorld.Builder worlds) {
        super(worlds);
        this.tasks = tasks;
        this.changes = changes;
        this.transactions = transactions;
        this.database = database;
        this.worlds = worlds;
        this.handed = new Handed(intake, editing, world.manager().actor());
        signIn(world.manager());
    }

    @Test
    void whatSomebodyElseMovesMovesOnAnOpenBoard() {
        TaskSummary task = handed.out(world.crumb(), Lane.SETUP);
        open("board", BoardView.class);
        tasks.start(world.va().actor(), task.id());
        untilTheBoardSays("To do 0Doing 1");
        tasks.done(world.va().actor(), task.id());
        untilTheBoardSays("Doing 0Waits for the client 0Done 1");
    }

    @Test
    void aNewTaskAppearsOnAnEmptyBoard() {
        open("board", BoardView.class);
        assertThat(said()).contains("No work yet");
        handed.out(world.crumb(), Lane.SETUP);
        untilTheBoardSays("To do 1");
    }

    @Test
    void aChangeIsToldInItsAgencyAndRoomAlone() {
        Set<UUID> told = ConcurrentHashMap.newKeySet();
        Set<UUID> elsewhere = ConcurrentHashMap.newKeySet();
        Runnable end = changes.listen(world.agency().id(), TaskBoard.ROOM, told::addAll);
        Runnable other = changes.listen(worlds.world().agency().id(), TaskBoard.ROOM, elsewhere::addAll);
        Runnable room = changes.listen(world.agency().id(), "elsewhere", elsewhere::addAll);
        TaskSummary task = handed.out(world.crumb(), Lane.SETUP);
        await().atMost(PATIENCE).until(() -> told.contains(task.id().value()));
        assertThat(elsewhere).isEmpty();
        end.run();
        other.run();
        room.run();
    }

    @Test
    void whatIsTakenBackWasNeverNoted() {
        UUID id = UUID.randomUUID();
        CurrentAgency.run(
                world.agency().id(),
                () -> transactions.executeWithoutResult(status -> {
                    changes.note(world.agency().id(), TaskBoard.ROOM, id);
                    assertThat(noted(id)).isOne();
                    status.setRollbackOnly();
                }));
        assertThat(noted(id)).isZero();
    }

    private int noted(UUID id) {
        return database.queryForList(
                        "select seq from live_change where hex(id) = ?",
                        id.toString().replace("-", "").toUpperCase(Locale.ROOT))
                .size();
    }

    /** Lets the tab take in what was pushed to it, as its browser would. */
    private void untilTheBoardSays(String words) {
        UI ui = UI.getCurrentOrThrow();
        await().atMost(PATIENCE).pollInSameThread().until(() -> {
            VaadinSession session = ui.getSession();
            session.unlock();
            session.lock();
            return heads().contains(words);
        });
    }

    private String heads() {
        return find(H2.class).all().stream().map(DeskVisit::words).reduce("", String::concat);
    }
}
