package io.countersign.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.dnd.DropEvent;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import io.countersign.base.Refused;
import io.countersign.posts.Composing;
import io.countersign.posts.PostId;
import io.countersign.posts.PostState;
import io.countersign.publishing.Deliveries;
import io.countersign.publishing.DeliveryState;
import io.countersign.publishing.DeliverySummary;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskId;
import io.countersign.testing.DeskVisit;
import io.countersign.testing.TestWorld;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@Import(Planned.class)
@TestPropertySource(properties = "countersign.publishing.enabled=false")
class MovingTests extends DeskVisit {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final String FRIDAY = "2099-03-27";
    private static final String AFTER_THE_CLOCKS_CHANGED = "Sun 29";

    private final Planned planned;
    private final Composing composing;
    private final Deliveries deliveries;
    private final TaskDesk tasks;

    MovingTests(Planned planned, Composing composing, Deliveries deliveries, TaskDesk tasks, TestWorld.Builder worlds) {
        super(worlds);
        this.planned = planned;
        this.composing = composing;
        this.deliveries = deliveries;
        this.tasks = tasks;
    }

    @BeforeEach
    void asVa() {
        signIn(world.va());
    }

    @Test
    void workIsCarriedToAnotherDayAtItsTimeOfDay() {
        TaskId task = planned.due(world, at(FRIDAY, 13));
        week();
        drop(AFTER_THE_CLOCKS_CHANGED);
        assertThat(tasks.get(world.va().actor(), task).due()).isEqualTo(at("2099-03-29", 13));
        assertThat(words(day(AFTER_THE_CLOCKS_CHANGED))).contains("13:00");
        assertThat(told()).contains("Moved to Sun 29 Mar 13:00.");
    }

    @Test
    void aDraftMovesWithItsWholeWindow() {
        PostId post = planned.draft(world, "Rye and salt", at(FRIDAY, 9));
        week();
        drop(AFTER_THE_CLOCKS_CHANGED);
        var window =
                Objects.requireNonNull(composing.get(world.va().actor(), post).window());
        assertThat(window.earliest()).isEqualTo(at("2099-03-29", 9));
        assertThat(window.latest()).isEqualTo(at("2099-03-29", 11));
    }

    @Test
    void theButtonDoesByKeyboardWhatCarryingDoes() {
        PostId post = planned.draft(world, "Rye and salt", at(FRIDAY, 9));
        week();
        moveTo("Rye and salt", "2099-03-26T17:30");
        assertThat(Objects.requireNonNull(
                                composing.get(world.va().actor(), post).window())
                        .earliest())
                .isEqualTo(at("2099-03-26", 17).plusSeconds(1800));
    }

    @Test
    void insideItsSignedTimeAPostMovesAndStaysSigned() {
        PostId post = planned.sent(world, "The oven is lit", at(FRIDAY, 9), DeliveryState.SCHEDULED);
        week();
        moveTo("The oven is lit", FRIDAY + "T10:15");
        assertThat(delivery(post).due()).isEqualTo(at(FRIDAY, 10).plusSeconds(900));
        assertThat(state(post)).isEqualTo(PostState.SIGNED);
        assertThat(words(day("Fri 27"))).contains("10:15");
        assertThat(told()).contains("The signature stands.");
    }

    @Test
    void outsideItItIsAskedFirstAndThenTheSignatureIsTakenBack() {
        PostId post = planned.sent(world, "The oven is lit", at(FRIDAY, 9), DeliveryState.SCHEDULED);
        week();
        drop(AFTER_THE_CLOCKS_CHANGED);
        assertThat(words(find(Dialog.class).single()))
                .contains("signed this to go out Fri 27 Mar, 09:00 – 11:00 in Lisbon")
                .contains("needs a new signature")
                .contains("a draft again until you ask");
        assertThat(state(post)).isEqualTo(PostState.SIGNED);
        press("Take it back and move it");
        assertThat(state(post)).isEqualTo(PostState.DRAFT);
        assertThat(words(day(AFTER_THE_CLOCKS_CHANGED)))
                .contains("09:00")
                .contains("The oven is lit")
                .contains("Draft");
    }

    @Test
    void whatWaitsForASignatureIsAskedForAgain() {
        PostId post = planned.asked(world, "A second batch", at(FRIDAY, 15));
        week();
        drop("Sat 28");
        assertThat(words(find(Dialog.class).single())).contains("asks again, for Sat 28 Mar 15:00");
        press("Move it and ask again");
        assertThat(state(post)).isEqualTo(PostState.ASKED);
        assertThat(Objects.requireNonNull(
                                composing.get(world.va().actor(), post).window())
                        .earliest())
                .isEqualTo(at("2099-03-28", 15));
    }

    @Test
    void whatIsUpOrMissedStaysAndItIsSaidWhy() {
        PostId post = planned.sent(world, "It went out", at(FRIDAY, 9), DeliveryState.PUBLISHED);
        week();
        assertThat(find(Button.class).withText("Move…").exists()).isFalse();
        refused("Sat 28");
        assertThat(told()).contains("This is up already.").contains("Set by Countersign itself. Nobody can lift it.");
        assertThat(delivery(post).due()).isEqualTo(at(FRIDAY, 9));
    }

    @Test
    void whatWasMissedCanOnlyBeWrittenAnew() {
        planned.sent(world, "Too late", at(FRIDAY, 9), DeliveryState.MISSED);
        week();
        refused("Sat 28");
        assertThat(told()).contains("over and did not go out").contains("write it anew");
    }

    @Test
    void nothingMovesIntoThePast() {
        TaskId task = planned.due(world, at(FRIDAY, 13));
        week();
        open("banner");
        set("2020-01-01T09:00");
        assertThatThrownBy(() -> press("Move it")).isInstanceOf(Refused.class).hasMessageContaining("time is over");
        assertThat(tasks.get(world.va().actor(), task).due()).isEqualTo(at(FRIDAY, 13));
    }

    @Test
    void ownersReadTheCalendarButDoNotMoveWhatWasSigned() {
        PostId post = planned.sent(world, "The oven is lit", at(FRIDAY, 9), DeliveryState.SCHEDULED);
        signIn(world.crumbOwner());
        week();
        open("The oven is lit");
        set(FRIDAY + "T10:15");
        assertThatThrownBy(() -> press("Move it")).isInstanceOf(Refused.class);
        assertThat(delivery(post).due()).isEqualTo(at(FRIDAY, 9));
    }

    private void week() {
        UI.getCurrentOrThrow()
                .navigate(world.agency().slug() + "/calendar", QueryParameters.fromString("view=week&from=" + FRIDAY));
    }

    /** Drops the one thing of the page on a day. */
    private void drop(String heading) {
        Section target = day(heading);
        Component carried = find(Tile.class).single();
        UI.getCurrentOrThrow().getInternals().setActiveDragSourceComponent(carried);
        ComponentUtil.fireEvent(target, new DropEvent<>(target, true, "move"));
    }

    private void refused(String heading) {
        assertThatThrownBy(() -> drop(heading))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(refused)));
    }

    private void moveTo(String words, String when) {
        open(words);
        set(when);
        press("Move it");
    }

    private void open(String words) {
        Button move = find(Button.class).withText("Move…").single();
        assertThat(move.getAriaLabel().orElseThrow()).contains(words);
        test(move).click();
    }

    private void set(String when) {
        find(DateTimePicker.class).single().setValue(LocalDateTime.parse(when));
    }

    private Section day(String heading) {
        return find(Section.class).all().stream()
                .filter(section -> find(H2.class, section).single().getText().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    private PostState state(PostId post) {
        return composing.get(world.va().actor(), post).state();
    }

    private DeliverySummary delivery(PostId post) {
        return deliveries.of(world.va().actor(), post).getFirst();
    }

    private static Instant at(String day, int hour) {
        return LocalDate.parse(day).atTime(hour, 0).atZone(LISBON).toInstant();
    }
}
