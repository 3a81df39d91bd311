package io.countersign.tasks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.textfield.TextField;
import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccount;
import io.countersign.delegation.rules.Lane;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.TaskSummary;
import io.countersign.testing.DeskVisit;
import io.countersign.testing.TestWorld;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

class RequestMendingViewTests extends DeskVisit {

    private static final String REQUEST = """
            Please upload the new banner. Announce the reading on Thursday.
            And please answer the comments under my last post. Thanks!""";
    private static final String VOICE_IS_PERSONAL = "This is personal, and the account is one person.";

    private final BriefIntake intake;
    private final AccountKeeping accounts;
    private final BriefId request;

    RequestMendingViewTests(BriefIntake intake, AccountKeeping accounts, TestWorld.Builder worlds) {
        super(worlds);
        this.intake = intake;
        this.accounts = accounts;
        this.request = intake.receive(world.manager().actor(), world.mira(), REQUEST);
        signIn(world.manager());
    }

    @Test
    void aTaskIsMadeStricterAndSaysByWhom() {
        change(Lane.SETUP);
        choose("Kind of work", "Voice");
        TaskSummary first = tasks().getFirst();
        assertThat(first.lane()).isEqualTo(Lane.VOICE);
        assertThat(first.assignee()).isEqualTo(world.miraOwner().member());
        assertThat(words(line(0))).contains("Voice").contains("Moved here by Rosa Okafor.");
        assertThat(told()).isEmpty();
    }

    @Test
    void aTaskIsNotMadeLooserAndTheScreenShowsWhatIsTrue() {
        List<TaskSummary> before = tasks();
        change(Lane.VOICE);
        choose("Kind of work", "Admin");
        assertThat(told())
                .contains("A task can always be made stricter.")
                .contains("Making it looser needs the recorded consent of the owner.");
        assertThat(tasks()).isEqualTo(before);
        assertThat(find(ListItem.class).all()).hasSameSizeAs(before);
        change(Lane.VOICE);
        assertThat(test(choice("Kind of work")).getSelected()).isEqualTo(Lane.VOICE);
    }

    @Test
    void aTaskIsPutInOtherWords() {
        change(Lane.PROMOTION);
        test(find(TextField.class).withLabel("What is to be done").single()).setValue("Thursday's reading");
        assertThat(of(Lane.PROMOTION).title()).isEqualTo("Thursday's reading");
        assertThat(said()).contains("Thursday's readingPost").contains("Announce the reading on Thursday.");
    }

    @Test
    void aTaskWithoutWordsIsRefused() {
        String before = of(Lane.PROMOTION).title();
        change(Lane.PROMOTION);
        test(find(TextField.class).withLabel("What is to be done").single()).setValue(" ");
        assertThat(told()).contains("A task needs a few words that say what is to be done.");
        assertThat(of(Lane.PROMOTION).title()).isEqualTo(before);
        assertThat(said()).contains(before);
    }

    @Test
    void twoTasksBecomeOneInTheStricterKind() {
        int before = tasks().size();
        change(Lane.PROMOTION);
        press("Merge with the next");
        assertThat(tasks()).hasSize(before - 1);
        assertThat(find(ListItem.class).all()).hasSize(before - 1);
        assertThat(words(line(before - 2))).contains("Voice").contains("Announce the reading");
    }

    @Test
    void theLastTaskHasNothingToMergeWith() {
        changeTitled(tasks().getLast().title());
        assertThat(find(Button.class).withText("Merge with the next").exists()).isFalse();
        press("Done");
        assertThat(find(TaskPlan.class).exists()).isFalse();
    }

    @Test
    void aTaskIsDividedAtAWordOfTheClient() {
        int before = tasks().size();
        change(Lane.PROMOTION);
        press("Divide");
        assertThat(said()).contains("Announce the reading");
        Dialog dialog = find(Dialog.class).single();
        assertThat(find(Button.class, dialog).all().getFirst().isEnabled()).isFalse();
        test(find(Button.class, dialog).withTextContaining("Thursday").single()).click();
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(tasks()).hasSize(before + 1);
        assertThat(tasks().stream()
                        .filter(task -> task.lane() == Lane.PROMOTION)
                        .map(task -> task.stretches().getFirst().of(REQUEST).strip()))
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("the reading on"),
                        second -> assertThat(second).startsWith("Thursday"));
        assertThat(find(ListItem.class).all()).hasSize(before + 1);
    }

    @Test
    void dividingCanBeLeft() {
        List<TaskSummary> before = tasks();
        change(Lane.PROMOTION);
        press("Divide");
        press("Cancel");
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(tasks()).isEqualTo(before);
    }

    @Test
    void aTaskIsTakenOutAndItsWordsStayInTheRequest() {
        int before = tasks().size();
        String title = of(Lane.SETUP).title();
        change(Lane.SETUP);
        press("Take out");
        assertThat(tasks()).hasSize(before - 1).noneMatch(task -> task.title().equals(title));
        assertThat(find(ListItem.class).all()).hasSize(before - 1);
        assertThat(words(find(BriefText.class).single())).contains("upload the new banner");
    }

    @Test
    void aVoiceTaskOfferedToAVaIsRefusedInWords() {
        change(Lane.VOICE);
        choose("Who does it", "Ana Beltran");
        assertThat(told()).contains(VOICE_IS_PERSONAL).contains("Nobody can lift it.");
        assertThat(of(Lane.VOICE).assignee()).isEqualTo(world.miraOwner().member());
        assertThat(words(line(tasks().indexOf(of(Lane.VOICE))))).contains("Mira");
    }

    @Test
    void anotherTaskIsGivenToWhomeverIsChosen() {
        change(Lane.SETUP);
        choose("Who does it", "Rosa Okafor");
        assertThat(of(Lane.SETUP).assignee()).isEqualTo(world.manager().member());
        assertThat(words(line(0))).contains("Rosa");
        assertThat(told()).isEmpty();
    }

    @Test
    void dueIsOnTheClientsClock() {
        change(Lane.PROMOTION);
        DateTimePicker due = find(DateTimePicker.class).single();
        assertThat(due.getHelperText()).isEqualTo("in America/Chicago time");
        LocalDateTime nine = LocalDateTime.of(2031, 3, 6, 9, 0);
        test(due).setValue(nine);
        assertThat(of(Lane.PROMOTION).due())
                .isEqualTo(nine.atZone(ZoneId.of("America/Chicago")).toInstant());
        assertThat(said()).contains("Thu 6 Mar 09:00");
        change(Lane.PROMOTION);
        assertThat(find(DateTimePicker.class).single().getValue()).isEqualTo(nine);
    }

    @Test
    void theAccountIsOneOfTheClients() {
        AccountId second = accounts.add(
                world.manager().actor(),
                world.mira(),
                new NewAccount(NetworkName.X, AccountKind.PERSONAL, "miraholt", "Mira Holt"),
                world.miraOwner().member());
        change(Lane.PROMOTION);
        assertThat(test(choice("Account")).getSuggestions())
                .contains("X @harbourcoach", "X @miraholt")
                .doesNotContain("X @crumbandco");
        choose("Account", "X @miraholt");
        assertThat(of(Lane.PROMOTION).account()).isEqualTo(second);
    }

    @Test
    void markedWordsBecomeATask() {
        int before = tasks().size();
        int thanks = REQUEST.indexOf("Thanks");
        mark(thanks + "-" + (thanks + "Thanks".length()));
        assertThat(tasks()).hasSize(before + 1);
        assertThat(tasks().getLast().title()).isEqualTo("Thanks");
        assertThat(find(ListItem.class).all()).hasSize(before + 1);
    }

    @Test
    void markingNothingIsSaidToBeNothing() {
        List<TaskSummary> before = tasks();
        mark("");
        mark("12-12");
        assertThat(told()).contains("Mark the words of the request that are the task, then add it.");
        assertThat(tasks()).isEqualTo(before);
    }

    /** Answers for the browser which words are marked. */
    private void mark(String place) {
        open("requests/" + request, RequestView.class);
        UI ui = UI.getCurrentOrThrow();
        ui.getInternals().dumpPendingJavaScriptInvocations();
        press("Make the marked words a task");
        roundTrip();
        ui.getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(PendingJavaScriptInvocation::isSubscribed)
                .forEach(question -> question.complete(StringNode.valueOf(place)));
    }

    private void change(Lane lane) {
        changeTitled(of(lane).title());
    }

    private void changeTitled(String title) {
        open("requests/" + request, RequestView.class);
        pressNamed("Change “" + title + "”");
    }

    private ListItem line(int place) {
        return find(ListItem.class).all().get(place);
    }

    private List<TaskSummary> tasks() {
        return intake.get(world.manager().actor(), request).tasks();
    }

    private TaskSummary of(Lane lane) {
        return tasks().stream().filter(task -> task.lane() == lane).findFirst().orElseThrow();
    }
}
