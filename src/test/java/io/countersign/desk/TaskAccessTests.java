package io.countersign.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import io.countersign.accounts.AccessKeeping;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccessCard;
import io.countersign.accounts.NewAccount;
import io.countersign.accounts.WayIn;
import io.countersign.base.Role;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.SplitEditing;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskId;
import io.countersign.testing.DeskVisit;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A task whose assignee has no way in, on its page: the three ways out of it. */
class TaskAccessTests extends DeskVisit {

    private static final String LIST = "Make a list of our followers who bake.";

    private final BriefIntake intake;
    private final SplitEditing editing;
    private final TaskDesk tasks;
    private final AccountKeeping accounts;
    private final AccessKeeping cards;
    private final Clock clock;
    private final TestWorld.Builder worlds;

    TaskAccessTests(
            BriefIntake intake,
            SplitEditing editing,
            TaskDesk tasks,
            AccountKeeping accounts,
            AccessKeeping cards,
            Clock clock,
            TestWorld.Builder worlds) {
        super(worlds);
        this.intake = intake;
        this.editing = editing;
        this.tasks = tasks;
        this.accounts = accounts;
        this.cards = cards;
        this.clock = clock;
        this.worlds = worlds;
        signIn(world.va());
    }

    @Test
    void theOwnerIsAskedToLetTheAssigneeIn() {
        open(handed(LIST));
        assertThat(said())
                .contains("Ana Beltran has no way into @crumbandco for this")
                .contains("A password is no way in");
        Select<?> way = find(Select.class).withAriaLabel("By which way").single();
        assertThat(test(way).getSuggestions()).containsExactly("Delegate (contributor)", "Delegate (admin)");
        press("Ask Mira Crumb");
        assertThat(told()).contains("Asked. Mira Crumb finds the steps on the phone.");
        assertThat(said()).contains("Mira Crumb is asked to let Ana Beltran in: Delegate (contributor)");
        assertThat(find(Button.class).withText("Ask Mira Crumb").exists()).isFalse();
        assertThat(cards.askedOf(world.crumbOwner().actor())).hasSize(1);
    }

    @Test
    void itIsGivenToSomebodyWhoGetsIn() {
        Somebody jun = worlds.staff(world.manager(), "Jun Kobayashi", Role.MANAGER);
        TaskId task = handed(LIST);
        cards.note(
                world.va().actor(),
                new NewAccessCard(
                        world.corporate(),
                        jun.member(),
                        WayIn.X_ADMIN,
                        world.crumbOwner().member(),
                        clock.instant().minus(Duration.ofDays(3)),
                        null,
                        ""));
        open(task);
        assertThat(said()).contains("Jun Kobayashi gets in: Delegate (admin)");
        press("Give it to Jun Kobayashi");
        assertThat(tasks.get(world.va().actor(), task).assignee()).isEqualTo(jun.member());
        assertThat(said()).doesNotContain("has no way into");
    }

    @Test
    void itBecomesAListForTheOwner() {
        TaskId task = handed(LIST);
        open(task);
        press("Make it a list for Mira Crumb");
        assertThat(tasks.get(world.va().actor(), task).assignee())
                .isEqualTo(world.crumbOwner().member());
        assertThat(told()).contains("Mira Crumb finds the list on the phone.");
        assertThat(said()).doesNotContain("has no way into");
    }

    @Test
    void whereNobodyElseIsLetInThereIsOnlyTheList() {
        var facebook = accounts.add(
                world.manager().actor(),
                world.crumb(),
                new NewAccount(NetworkName.FACEBOOK, AccountKind.PERSONAL, "mira.crumb", "Mira Crumb herself"),
                world.crumbOwner().member());
        BriefId brief =
                intake.receive(world.manager().actor(), world.crumb(), "Accept the new friend requests on Facebook.");
        TaskId task =
                intake.get(world.manager().actor(), brief).tasks().getFirst().id();
        editing.plan(world.manager().actor(), task, facebook, world.va().member(), null);
        intake.confirm(world.manager().actor(), brief);
        open(task);
        assertThat(said()).contains("Only Mira Crumb can do this on Facebook");
        assertThat(find(Button.class).withText("Ask Mira Crumb").exists()).isFalse();
        press("Make it a list for Mira Crumb");
        assertThat(tasks.get(world.va().actor(), task).assignee())
                .isEqualTo(world.crumbOwner().member());
    }

    @Test
    void theBoardSaysItQuietly() {
        handed(LIST);
        open("board", BoardView.class);
        assertThat(find(BoardStack.class).all().stream().flatMap(stack -> stack.tiles().stream()))
                .singleElement()
                .satisfies(tile -> assertThat(tile.markup()).contains("Crumb &amp; Co. · no way in"));
    }

    private TaskId handed(String words) {
        BriefId brief = intake.receive(world.manager().actor(), world.crumb(), words);
        TaskId task =
                intake.get(world.manager().actor(), brief).tasks().getFirst().id();
        editing.plan(
                world.manager().actor(), task, world.corporate(), world.va().member(), null);
        intake.confirm(world.manager().actor(), brief);
        return task;
    }

    private void open(TaskId task) {
        open("tasks/" + task, TaskView.class);
    }
}
