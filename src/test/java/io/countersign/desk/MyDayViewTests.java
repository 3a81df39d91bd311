package io.countersign.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.countersign.delegation.rules.Lane;
import io.countersign.desk.calendar.Planned;
import io.countersign.posts.Composing;
import io.countersign.posts.PostId;
import io.countersign.publishing.DeliveryState;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.SplitEditing;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskId;
import io.countersign.tasks.TaskState;
import io.countersign.tasks.TaskSummary;
import io.countersign.testing.DeskVisit;
import io.countersign.testing.TestWorld;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@Import(Planned.class)
class MyDayViewTests extends DeskVisit {

    private final BriefIntake intake;
    private final TaskDesk tasks;
    private final Composing composing;
    private final Clock clock;
    private final Handed handed;
    private final Planned planned;

    MyDayViewTests(
            BriefIntake intake,
            SplitEditing editing,
            TaskDesk tasks,
            Composing composing,
            Clock clock,
            Planned planned,
            TestWorld.Builder worlds) {
        super(worlds);
        this.intake = intake;
        this.tasks = tasks;
        this.composing = composing;
        this.clock = clock;
        this.planned = planned;
        this.handed = new Handed(intake, editing, world.manager().actor());
        signIn(world.va());
    }

    @Test
    void anEmptyDaySaysWhereToLook() {
        day();
        assertThat(said())
                .contains("Ananothing waits for you")
                .contains("Nothing is yours to do")
                .contains("Look at the requests for new work, or at the board for what others have.");
        assertThat(sections()).isEmpty();
    }

    @Test
    void theSoonestIsNextAndTheRestComesThen() {
        TaskSummary later = handed.out(world.crumb(), Lane.PROMOTION, world.va(), in(5));
        TaskSummary sooner = handed.out(world.crumb(), Lane.SETUP, world.va(), in(2));
        TaskSummary sometime = handed.out(world.mira(), Lane.PROMOTION);
        day();
        assertThat(said()).contains("3 things");
        assertThat(sections()).containsExactly("Next", "Then");
        assertThat(links("Next")).containsExactly(path(sooner));
        assertThat(links("Then")).containsExactly(path(later), path(sometime));
        assertThat(words(section("Then")))
                .contains("Crumb & Co. · " + later.reason())
                .contains("any time");
    }

    @Test
    void whatIsDueIsSaidOnTheClientsClock() {
        Instant due = in(26);
        handed.out(world.crumb(), Lane.SETUP, world.va(), due);
        day();
        assertThat(words(section("Next")))
                .startsWith("Next"
                        + DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH)
                                .withZone(ZoneId.of("Europe/Lisbon"))
                                .format(due));
        assertThat(find(Span.class).withClassName("alarm").exists()).isFalse();
    }

    @Test
    void whatIsLateStandsOut() {
        handed.out(world.crumb(), Lane.SETUP, world.va(), in(-1));
        day();
        assertThat(find(Span.class).withClassName("when", "alarm").exists()).isTrue();
    }

    @Test
    void whatWaitsForASignatureIsApartAndStillCounted() {
        TaskSummary waiting = handed.out(world.crumb(), Lane.PROMOTION);
        tasks.start(world.va().actor(), waiting.id());
        tasks.waits(world.va().actor(), waiting.id());
        day();
        assertThat(sections()).containsExactly("Waits for somebody else");
        assertThat(links("Waits for somebody else")).containsExactly(path(waiting));
        assertThat(find(Button.class, section("Waits for somebody else"))
                        .single()
                        .getText())
                .isEqualTo("See");
        assertThat(said()).contains("one thing").doesNotContain("Nothing is yours to do");
    }

    @Test
    void requestsThatNobodyConfirmedAreThingsToLookAt() {
        BriefId request = intake.receive(world.manager().actor(), world.crumb(), "Upload the new banner, please.");
        handed.out(world.mira(), Lane.VOICE);
        day();
        assertThat(sections()).containsExactly("Requests to look at");
        assertThat(links("Requests to look at"))
                .containsExactly("/" + world.agency().slug() + "/requests/" + request);
        assertThat(words(section("Requests to look at")))
                .contains("Upload the new banner, please.")
                .contains("Crumb & Co.");
    }

    @Test
    void adminIsStartedAndThenDone() {
        TaskId task = handed.out(world.crumb(), Lane.SETUP).id();
        day();
        press("Start");
        assertThat(state(task)).isEqualTo(TaskState.DOING);
        press("Done");
        assertThat(state(task)).isEqualTo(TaskState.DONE);
        assertThat(said()).contains("Nothing is yours to do");
    }

    @Test
    void aPostIsWrittenInTheComposer() {
        TaskId task = handed.out(world.crumb(), Lane.PROMOTION).id();
        day();
        press("Write");
        PostId post = composing.openFor(world.va().actor(), task);
        assertThat(page()).isEqualTo("compose/" + post);
    }

    @Test
    void aVoiceTaskIsOnlyPrepared() {
        TaskSummary task = handed.out(world.mira(), Lane.VOICE);
        signIn(world.miraOwner());
        day();
        assertThat(links("Next")).containsExactly(path(task));
        press("Prepare");
        assertThat(page()).isEqualTo("tasks/" + task.id());
    }

    @Test
    void eachStepNamesItsTaskForWhoCannotSeeTheLine() {
        TaskSummary task = handed.out(world.crumb(), Lane.SETUP);
        day();
        pressNamed("Start: " + task.title());
        assertThat(state(task.id())).isEqualTo(TaskState.DOING);
    }

    @Test
    void myClientsStandBesideWithWhatIsOpen() {
        handed.out(world.crumb(), Lane.SETUP);
        handed.out(world.crumb(), Lane.PROMOTION);
        handed.out(world.mira(), Lane.VOICE);
        day();
        assertThat(find(ListItem.class, find(Aside.class).single()).all().stream()
                        .map(DeskVisit::words))
                .satisfiesExactly(
                        crumb -> assertThat(crumb).contains("Crumb & Co.").contains("2 of yours"),
                        mira -> assertThat(mira).contains("Harbour Coaching").contains("nothing"));
    }

    @Test
    void theRailCountsWhatIsMine() {
        handed.out(world.crumb(), Lane.SETUP);
        handed.out(world.mira(), Lane.VOICE);
        day();
        assertThat(find(Anchor.class).withClassName("nav").all().stream().map(DeskVisit::words))
                .contains("My day1", "Board2", "Clients", "Record");
    }

    @Test
    void whatDidNotGoOutStandsOnTopForAllWhoWorkForTheClient() {
        day();
        assertThat(said()).doesNotContain("did not go out");
        planned.sent(world, "Lost on its way", in(-1), DeliveryState.UNKNOWN);
        signIn(world.manager());
        open("clients", ClientsView.class);
        day();
        assertThat(said()).contains("Needs a look").contains("One post did not go out as it should");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .contains("/" + world.agency().slug() + "/out");
    }

    @Test
    void theAgencysOwnAddressLeadsHere() {
        UI.getCurrentOrThrow().navigate(world.agency().slug());
        assertThat(getCurrentView()).isInstanceOf(MyDayView.class);
    }

    private void day() {
        open("day", MyDayView.class);
    }

    private Instant in(int hours) {
        return clock.instant().plus(Duration.ofHours(hours));
    }

    private TaskState state(TaskId task) {
        return tasks.get(world.manager().actor(), task).state();
    }

    private String path(TaskSummary task) {
        return "/" + world.agency().slug() + "/tasks/" + task.id();
    }

    private List<String> sections() {
        return find(Section.class).all().stream()
                .map(section -> find(H2.class, section).single().getText())
                .toList();
    }

    private Section section(String heading) {
        return find(Section.class).all().stream()
                .filter(section -> find(H2.class, section).single().getText().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    private List<String> links(String heading) {
        return find(Anchor.class, section(heading)).all().stream()
                .map(Anchor::getHref)
                .toList();
    }
}
