package io.countersign.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DropEvent;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import io.countersign.base.Role;
import io.countersign.delegation.rules.Lane;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.SplitEditing;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskState;
import io.countersign.tasks.TaskSummary;
import io.countersign.testing.DeskVisit;
import io.countersign.testing.TestWorld;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class BoardViewTests extends DeskVisit {

    private final BriefIntake intake;
    private final TaskDesk tasks;
    private final Clock clock;
    private final TestWorld.Builder worlds;
    private final Handed handed;
    private final JdbcTemplate database;

    BoardViewTests(
            BriefIntake intake,
            SplitEditing editing,
            TaskDesk tasks,
            Clock clock,
            JdbcTemplate database,
            TestWorld.Builder worlds) {
        super(worlds);
        this.intake = intake;
        this.tasks = tasks;
        this.clock = clock;
        this.database = database;
        this.worlds = worlds;
        this.handed = new Handed(intake, editing, world.manager().actor());
        signIn(world.va());
    }

    @Test
    void anEmptyBoardSaysHowWorkComesOntoIt() {
        intake.receive(world.manager().actor(), world.mira(), "Announce the reading on Thursday.");
        board();
        assertThat(shown())
                .contains("No work yet")
                .contains("its tasks appear here once they are confirmed")
                .doesNotContain("reading");
    }

    @Test
    void eachTaskStandsInTheColumnOfItsState() {
        TaskSummary todo = handed.out(world.mira(), Lane.VOICE);
        TaskSummary doing = handed.out(world.crumb(), Lane.SETUP);
        TaskSummary waiting = handed.out(world.crumb(), Lane.PROMOTION);
        TaskSummary done = handed.out(world.mira(), Lane.SETUP);
        TaskSummary dropped = handed.out(world.mira(), Lane.PROMOTION);
        tasks.start(world.va().actor(), doing.id());
        tasks.start(world.va().actor(), waiting.id());
        tasks.waits(world.va().actor(), waiting.id());
        tasks.done(world.va().actor(), done.id());
        tasks.drop(world.va().actor(), dropped.id());
        board();
        assertThat(find(H2.class).all().stream().map(DeskVisit::words))
                .containsExactly("To do 1", "Doing 1", "Waits for the client 1", "Done 1");
        assertThat(find(Section.class).all().stream().map(this::links))
                .containsExactly(
                        List.of(path(todo)), List.of(path(doing)), List.of(path(waiting)), List.of(path(done)));
        assertThat(shown()).contains("3 open · 2 clients");
    }

    @Test
    void aTileSaysWhoseItIsWhatWhenAndWhoHasIt() {
        TaskSummary voice = handed.out(world.mira(), Lane.VOICE);
        board();
        String tile = face(tiles().getFirst()).text();
        assertThat(tile)
                .startsWith("Harbour Coaching" + voice.title())
                .contains("Voice")
                .contains("any time")
                .endsWith("XMH ⋯");
    }

    @Test
    void whatSomebodyTypedIsWordsAndNoMarkup() {
        TaskSummary task = handed.out(world.crumb(), Lane.SETUP);
        database.update(
                "update task set title = ? where id = ?",
                "<img src=x onerror='alert(1)'>",
                task.id().bytes());
        board();
        assertThat(face(tiles().getFirst()).select("img")).isEmpty();
        assertThat(face(tiles().getFirst()).text()).contains("<img src=x onerror='alert(1)'>");
    }

    @Test
    void theSoonestStandsOnTop() {
        TaskSummary sometime = handed.out(world.crumb(), Lane.SETUP);
        TaskSummary tomorrow = handed.out(
                world.crumb(), Lane.SETUP, world.va(), clock.instant().plus(Duration.ofDays(1)));
        TaskSummary today =
                handed.out(world.mira(), Lane.SETUP, world.va(), clock.instant().plus(Duration.ofHours(1)));
        board();
        assertThat(links(find(Section.class).all().getFirst()))
                .containsExactly(path(today), path(tomorrow), path(sometime));
    }

    @Test
    void onlyWhatIsLateAndOpenStandsOut() {
        TaskSummary late = handed.out(
                world.crumb(), Lane.SETUP, world.va(), clock.instant().minus(Duration.ofHours(1)));
        board();
        assertThat(alarms()).isOne();
        tasks.done(world.va().actor(), late.id());
        open("clients", ClientsView.class);
        board();
        assertThat(alarms()).isZero();
    }

    @Test
    void aVaSeesOnlyTheClientsTheyWorkFor() {
        handed.out(world.crumb(), Lane.SETUP);
        board();
        assertThat(shown()).contains("banner");
        open("clients", ClientsView.class);
        signIn(worlds.staff(world.manager(), "Otto Other", Role.VA));
        board();
        assertThat(shown())
                .contains("No work yet")
                .contains("0 open · 0 clients")
                .doesNotContain("banner");
    }

    @Test
    void anOwnerIsNoStaffAndSeesNoBoard() {
        handed.out(world.mira(), Lane.SETUP);
        signIn(world.miraOwner());
        board();
        assertThat(shown()).contains("No work yet").doesNotContain("banner");
    }

    @Test
    void theManagerOfAnotherAgencyComesToNoBoardAtAll() {
        handed.out(world.crumb(), Lane.SETUP);
        signIn(worlds.world().manager());
        assertThat(opened("board")).contains("There is nothing here").doesNotContain("banner");
    }

    @Test
    void theAddressSaysWhatIsShown() {
        handed.out(world.crumb(), Lane.SETUP);
        handed.out(world.mira(), Lane.PROMOTION);
        board();
        asked("lane=promotion");
        assertThat(shown()).contains("reading").doesNotContain("banner").contains("one open");
        asked("client=" + world.crumb());
        assertThat(shown()).contains("banner").doesNotContain("reading");
        asked("q=READING");
        assertThat(shown()).contains("reading").doesNotContain("banner");
        asked("client=nonsense&person=1&lane=2&late=3");
        assertThat(shown()).contains("reading").contains("banner");
    }

    @Test
    void aFilterIsANewAddress() {
        handed.out(world.crumb(), Lane.SETUP);
        handed.out(world.mira(), Lane.PROMOTION);
        board();
        press("Post");
        assertThat(address()).isEqualTo("board?lane=promotion");
        assertThat(shown()).contains("reading").doesNotContain("banner");
        press("Late");
        assertThat(address()).isEqualTo("board?late=1&lane=promotion");
        assertThat(shown()).contains("No task matches");
        test(find(Button.class).withText("Clear filters").all().getLast()).click();
        assertThat(address()).isEqualTo("board");
        assertThat(shown()).contains("reading").contains("banner");
    }

    @Test
    void aColumnShowsItsTopAndTheRestWhenAsked() {
        for (int task = 0; task < 27; task++) {
            handed.out(world.crumb(), Lane.SETUP);
        }
        board();
        Section todo = find(Section.class).all().getFirst();
        assertThat(links(todo)).hasSize(25);
        assertThat(words(todo)).startsWith("To do 27");
        press("Show more");
        assertThat(links(todo)).hasSize(27).doesNotHaveDuplicates();
        assertThat(find(Button.class).withText("Show more").exists()).isFalse();
    }

    @Test
    void theMenuMovesATaskWithoutAMouse() {
        TaskSummary task = handed.out(world.crumb(), Lane.SETUP);
        board();
        menu(task);
        press("Move to “Doing”");
        assertThat(told()).contains("is in “Doing” now");
        assertThat(find(H2.class).all().stream().map(DeskVisit::words)).contains("To do 0", "Doing 1");
        assertThat(tasks.get(world.va().actor(), task.id()).state()).isEqualTo(TaskState.DOING);
    }

    @Test
    void theMenuGivesATaskToSomebodyElse() {
        TaskSummary task = handed.out(world.crumb(), Lane.SETUP);
        board();
        menu(task);
        choose("Who does it", world.manager().name());
        assertThat(tasks.get(world.va().actor(), task.id()).assignee())
                .isEqualTo(world.manager().member());
        assertThat(shown()).contains("RO");
    }

    @Test
    void aVoiceTaskCannotBeMovedOrGivenAway() {
        TaskSummary task = handed.out(world.mira(), Lane.VOICE);
        board();
        menu(task);
        assertThat(find(Button.class).withTextContaining("Move to").exists()).isFalse();
        assertThat(shown()).contains("Only the owner of the voice answers");
    }

    @Test
    void aDropMovesWhatMayBeMovedAndSaysWhyElse() {
        TaskSummary task = handed.out(world.crumb(), Lane.SETUP);
        TaskSummary waiting = handed.out(world.crumb(), Lane.PROMOTION);
        tasks.waits(world.va().actor(), waiting.id());
        board();
        drop(task, 1);
        assertThat(tasks.get(world.va().actor(), task.id()).state()).isEqualTo(TaskState.DOING);
        drop(waiting, 3);
        assertThat(told()).contains("waits for the client and moves on by itself");
        assertThat(tasks.get(world.va().actor(), waiting.id()).state()).isEqualTo(TaskState.WAITING);
    }

    @Test
    void whatWasLetGoElsewhereIsNotMovedByTheNextDrop() {
        TaskSummary task = handed.out(world.crumb(), Lane.SETUP);
        board();
        happens("dragstart", BoardStack.CARRIED, task);
        Element row = stack(task).getElement().getParent();
        row.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(row, "dragend", JsonMapper.shared().createObjectNode()));
        dropOnto(1);
        assertThat(tasks.get(world.va().actor(), task.id()).state()).isEqualTo(TaskState.TODO);
    }

    private void drop(TaskSummary task, int column) {
        happens("dragstart", BoardStack.CARRIED, task);
        dropOnto(column);
    }

    private void dropOnto(int column) {
        Section onto = find(Section.class).all().get(column);
        ComponentUtil.fireEvent(onto, new DropEvent<>(onto, true, "all"));
    }

    private void menu(TaskSummary task) {
        happens("click", BoardStack.PRESSED, task);
    }

    /** What the browser tells of a tile. */
    private void happens(String event, String where, TaskSummary task) {
        Element tiles = stack(task).getElement().getChild(1);
        ObjectNode told = JsonMapper.shared().createObjectNode();
        told.put(where, true).put(BoardStack.TILE, BoardTile.name(task.id()));
        tiles.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(tiles, event, told));
    }

    private BoardStack stack(TaskSummary task) {
        return find(BoardStack.class).all().stream()
                .filter(stack ->
                        stack.tiles().stream().anyMatch(tile -> tile.card().id().equals(task.id())))
                .findFirst()
                .orElseThrow();
    }

    private List<BoardTile> tiles() {
        return find(BoardStack.class).all().stream()
                .flatMap(stack -> stack.tiles().stream())
                .toList();
    }

    private static org.jsoup.nodes.Element face(BoardTile tile) {
        return Jsoup.parseBodyFragment(tile.markup()).body();
    }

    private long alarms() {
        return tiles().stream()
                .filter(tile -> !face(tile).select(".alarm").isEmpty())
                .count();
    }

    /** The words of the page, and of its tiles. */
    private String shown() {
        return said() + tiles().stream().map(tile -> face(tile).text()).collect(Collectors.joining("\n"));
    }

    private void asked(String query) {
        UI.getCurrentOrThrow().navigate(world.agency().slug() + "/board", QueryParameters.fromString(query));
    }

    private String address() {
        String path =
                UI.getCurrentOrThrow().getInternals().getActiveViewLocation().getPathWithQueryParameters();
        return path.substring(path.indexOf('/') + 1);
    }

    private void board() {
        open("board", BoardView.class);
    }

    private List<String> links(Section column) {
        return ((BoardStack) column)
                .tiles().stream()
                        .map(tile -> face(tile).select("a.title").attr("href"))
                        .toList();
    }

    private String path(TaskSummary task) {
        return "/" + world.agency().slug() + "/tasks/" + task.id();
    }
}
