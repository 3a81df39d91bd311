package io.countersign.tasks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.dom.Element;
import io.countersign.base.ClientId;
import io.countersign.base.Role;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.BriefState;
import io.countersign.tasks.SplitEditing;
import io.countersign.tasks.TaskState;
import io.countersign.tasks.TaskSummary;
import io.countersign.testing.DeskVisit;
import io.countersign.testing.TestWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestViewTests extends DeskVisit {

    private static final String REQUEST = """
            Please set up a Facebook page and upload the new banner. Announce the reading on Thursday.
            And please answer the comments under my last post.""";

    private final BriefIntake intake;
    private final SplitEditing editing;
    private final TestWorld.Builder worlds;

    RequestViewTests(BriefIntake intake, SplitEditing editing, TestWorld.Builder worlds) {
        super(worlds);
        this.intake = intake;
        this.editing = editing;
        this.worlds = worlds;
        signIn(world.manager());
    }

    @Test
    void theClientsWordsAreThereInFullWithEachTasksPieceMarked() {
        BriefId request = open(world.mira(), REQUEST);
        Element text = find(BriefText.class).single().getElement();
        List<Element> marks =
                text.getChildren().filter(part -> !part.isTextNode()).toList();
        assertThat(marks).hasSameSizeAs(tasks(request));
        assertThat(marks.getLast().getTextRecursively())
                .startsWith(marks.size() + "")
                .contains("answer the comments under my last post");
        assertThat(marks.getLast().getClassList()).contains("voice");
        assertThat(text.getTextRecursively().replaceAll("[0-9]", "")).isEqualTo(REQUEST);
    }

    @Test
    void eachTaskSaysItsKindItsReasonAndWhoWillDoIt() {
        BriefId request = open(world.mira(), REQUEST);
        List<TaskSummary> tasks = tasks(request);
        List<String> lines =
                find(ListItem.class).all().stream().map(DeskVisit::words).toList();
        assertThat(lines).hasSameSizeAs(tasks);
        for (int place = 0; place < lines.size(); place++) {
            assertThat(lines.get(place))
                    .startsWith((place + 1) + tasks.get(place).title())
                    .contains(tasks.get(place).reason());
        }
        assertThat(lines.getFirst()).contains("Admin").contains("Ana");
        assertThat(lines.getLast()).contains("Voice").contains("Mira");
    }

    @Test
    void whatTheRulesAreNotSureOfIsSaidToBeTheStrictest() {
        BriefId request = open(world.mira(), "Announce the reading on Thursday. Bananas in the kitchen, you know.");
        editing.add(world.manager().actor(), request, new io.countersign.delegation.rules.Stretch(34, 65));
        show(request);
        assertThat(said()).contains("Not sure, so the strictest: ");
    }

    @Test
    void aRequestWithoutATaskSaysHowToFindOne() {
        BriefId request = open(world.mira(), "Announce the reading on Thursday.");
        tasks(request).forEach(task -> editing.remove(world.manager().actor(), task.id()));
        show(request);
        assertThat(said()).contains("No task yet").contains("Mark the words on the left that are a task");
        assertThat(find(ListItem.class).exists()).isFalse();
    }

    @Test
    void confirmingHandsTheTasksOutAndLeadsBackToTheRequests() {
        BriefId request = open(world.mira(), REQUEST);
        press("Confirm and assign " + tasks(request).size());
        assertThat(getCurrentView()).isInstanceOf(RequestsView.class);
        assertThat(told()).contains("The tasks are handed out.");
        assertThat(tasks(request)).extracting(TaskSummary::state).containsOnly(TaskState.TODO);
    }

    @Test
    void confirmingHasAKey() {
        BriefId request = open(world.mira(), REQUEST);
        fireShortcut(Key.ENTER, KeyModifier.CONTROL);
        assertThat(state(request)).isEqualTo(BriefState.CONFIRMED);
    }

    @Test
    void aConfirmedRequestIsOnlyRead() {
        BriefId request = open(world.mira(), REQUEST);
        intake.confirm(world.manager().actor(), request);
        show(request);
        assertThat(said()).contains("Announce the reading");
        assertThat(find(ListItem.class).all()).hasSameSizeAs(tasks(request));
        assertThat(find(Button.class, find(RequestView.class).single()).exists())
                .isFalse();
    }

    @Test
    void whoCameFirstHasConfirmedAndTheSecondIsToldSo() {
        BriefId request = open(world.mira(), REQUEST);
        Button confirm = find(Button.class).withId("confirm").single();
        intake.confirm(world.va().actor(), request);
        pressRefused(confirm);
        assertThat(told()).contains("This request is confirmed. Change its tasks on the board.");
        assertThat(tasks(request)).extracting(TaskSummary::state).containsOnly(TaskState.TODO);
    }

    @Test
    void whatNobodyHasIsNotHandedOut() {
        BriefId request = open(world.mira(), "Announce the reading on Thursday.");
        TaskSummary post = tasks(request).getFirst();
        editing.plan(world.manager().actor(), post.id(), world.personal(), null, null);
        show(request);
        assertThat(said()).contains("nobody yet");
        pressRefused(button("Confirm and assign one"));
        assertThat(told()).contains("Nobody has").contains("Choose who does it, then confirm.");
        assertThat(getCurrentView()).isInstanceOf(RequestView.class);
        assertThat(state(request)).isEqualTo(BriefState.OPEN);
    }

    @Test
    void saysWhatTheClientOwesAndWhatIsNotWanted() {
        open(
                world.mira(),
                "Announce the reading on Thursday. I will send you the photos tomorrow. Never post on Sundays.");
        assertThat(said())
                .contains("The client owes this: “I will send you the photos tomorrow")
                .contains("Not wanted: “Never post on Sundays");
    }

    @Test
    void namesTheClientAndWhatKindTheyAre() {
        open(world.crumb(), "Announce the reading on Thursday.");
        assertThat(said()).contains("Request from Crumb & Co.").contains("a company");
    }

    @Test
    void aRequestOfSomebodyElsesClientDoesNotExist() {
        BriefId request = intake.receive(world.manager().actor(), world.mira(), REQUEST);
        signIn(worlds.staff(world.manager(), "Otto Other", Role.VA));
        assertThat(opened("requests/" + request))
                .contains("There is nothing here")
                .doesNotContain("reading");
        assertThat(opened("requests/no-request")).contains("There is nothing here");
    }

    private BriefId open(ClientId client, String text) {
        BriefId request = intake.receive(world.manager().actor(), client, text);
        show(request);
        return request;
    }

    private void show(BriefId request) {
        open("requests/" + request, RequestView.class);
    }

    private List<TaskSummary> tasks(BriefId request) {
        return intake.get(world.manager().actor(), request).tasks();
    }

    private BriefState state(BriefId request) {
        return intake.get(world.manager().actor(), request).brief().state();
    }
}
