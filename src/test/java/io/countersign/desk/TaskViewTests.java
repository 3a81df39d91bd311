package io.countersign.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.countersign.base.Role;
import io.countersign.delegation.rules.Lane;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.Fact;
import io.countersign.tasks.SplitEditing;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskId;
import io.countersign.tasks.TaskState;
import io.countersign.tasks.TaskSummary;
import io.countersign.tasks.VoiceTasks;
import io.countersign.testing.DeskVisit;
import io.countersign.testing.TestWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskViewTests extends DeskVisit {

    private final TaskDesk tasks;
    private final VoiceTasks voice;
    private final TestWorld.Builder worlds;
    private final Handed handed;

    TaskViewTests(
            BriefIntake intake, SplitEditing editing, TaskDesk tasks, VoiceTasks voice, TestWorld.Builder worlds) {
        super(worlds);
        this.tasks = tasks;
        this.voice = voice;
        this.worlds = worlds;
        this.handed = new Handed(intake, editing, world.manager().actor());
        signIn(world.va());
    }

    @Test
    void saysWhyItIsHereWhoseItIsAndWhereItCameFrom() {
        TaskSummary task = open(handed.out(world.crumb(), Lane.PROMOTION));
        assertThat(said())
                .contains(task.title())
                .contains("Post")
                .contains("Crumb & Co. · To do")
                .contains("Why it is here" + task.reason())
                .contains("any time · Europe/Lisbon");
        assertThat(find(Anchor.class)
                        .withText("The request it comes from")
                        .single()
                        .getHref())
                .isEqualTo("/" + world.agency().slug() + "/requests/" + task.brief());
    }

    @Test
    void adminIsStartedAndDoneHereToo() {
        TaskSummary task = open(handed.out(world.crumb(), Lane.SETUP));
        press("Start");
        assertThat(said()).contains("Crumb & Co. · Doing");
        press("Done");
        assertThat(said()).contains("Crumb & Co. · Done");
        assertThat(now(task).state()).isEqualTo(TaskState.DONE);
        assertThat(find(Button.class).withText("Start").exists()).isFalse();
        assertThat(choice("Who does it").isReadOnly()).isTrue();
    }

    @Test
    void aTaskIsHandedToAColleague() {
        TaskSummary task = open(handed.out(world.crumb(), Lane.PROMOTION));
        assertThat(choice("Who does it").isReadOnly()).isFalse();
        choose("Who does it", "Mira Crumb");
        assertThat(now(task).assignee()).isEqualTo(world.crumbOwner().member());
        assertThat(told()).contains("Mira Crumb has it now.");
    }

    @Test
    void onlyThoseWhoWorkForTheClientAndItsOwnersCanBeChosen() {
        worlds.staff(world.manager(), "Otto Other", Role.VA);
        open(handed.out(world.crumb(), Lane.SETUP));
        assertThat(test(choice("Who does it")).getSuggestions())
                .contains("Ana Beltran", "Mira Crumb")
                .doesNotContain("Otto Other", "Mira Holt")
                .doesNotHaveDuplicates();
    }

    @Test
    void aVaIsNotGivenAVoiceTaskAndReadsWhy() {
        TaskSummary task = open(handed.out(world.mira(), Lane.VOICE));
        choose("Who does it", "Ana Beltran");
        assertThat(told())
                .contains("This is personal, and the account is one person. Nobody else can write it or send it.")
                .contains("Nobody can lift it.")
                .doesNotContain("has it now");
        assertThat(now(task).assignee()).isEqualTo(world.miraOwner().member());
        assertThat(said()).contains(task.title());
    }

    @Test
    void aVoiceOfACompanyNeedsAMandate() {
        TaskSummary task = open(handed.out(world.crumb(), Lane.VOICE));
        choose("Who does it", "Ana Beltran");
        assertThat(told())
                .contains("This speaks for the company.")
                .contains("The owner of the account can sign a mandate for a named person.");
        assertThat(now(task).assignee()).isEqualTo(world.crumbOwner().member());
    }

    @Test
    void aVoiceTaskHasNoStepForAVaToTake() {
        open(handed.out(world.mira(), Lane.VOICE));
        assertThat(said()).contains("Only the owner of the voice answers. What you lay here helps; it is never sent.");
        assertThat(find(Button.class).all().stream().map(Button::getText))
                .contains("Add the fact")
                .doesNotContain("Start", "Write", "Prepare", "Done");
    }

    @Test
    void factsAreLaidBesideAVoiceTask() {
        TaskSummary task = open(handed.out(world.mira(), Lane.VOICE));
        lay("The reading starts at seven.", "https://example.org/reading");
        assertThat(facts(task)).extracting(Fact::text).containsExactly("The reading starts at seven.");
        assertThat(said()).contains("The reading starts at seven.");
        Anchor link = find(Anchor.class).withText("https://example.org/reading").single();
        assertThat(link.getHref()).isEqualTo("https://example.org/reading");
        assertThat(link.getElement().getAttribute("rel")).contains("noopener");
        lay("Doors open at six.", "");
        assertThat(facts(task)).hasSize(2).last().extracting(Fact::link).isNull();
    }

    @Test
    void aFactThatIsRefusedIsNotLost() {
        TaskSummary task = open(handed.out(world.mira(), Lane.VOICE));
        lay("The reading starts at seven.", "javascript:alert(1)");
        assertThat(told()).contains("A link begins with https:// or http://.");
        assertThat(facts(task)).isEmpty();
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("The reading starts at seven.");
    }

    @Test
    void factsBelongBesideVoiceTasksOnly() {
        open(handed.out(world.crumb(), Lane.PROMOTION));
        assertThat(said()).doesNotContain("Facts for the answer");
        assertThat(find(TextArea.class).exists()).isFalse();
    }

    @Test
    void aTaskOfSomebodyElsesClientDoesNotExist() {
        TaskId task = handed.out(world.mira(), Lane.SETUP).id();
        signIn(worlds.staff(world.manager(), "Otto Other", Role.VA));
        assertThat(opened("tasks/" + task)).contains("There is nothing here").doesNotContain("banner");
        assertThat(opened("tasks/" + TaskId.random())).contains("There is nothing here");
        assertThat(opened("tasks/no-task")).contains("There is nothing here");
    }

    private TaskSummary open(TaskSummary task) {
        open("tasks/" + task.id(), TaskView.class);
        return task;
    }

    private TaskSummary now(TaskSummary task) {
        return tasks.get(world.manager().actor(), task.id());
    }

    private List<Fact> facts(TaskSummary task) {
        return voice.facts(world.va().actor(), task.id());
    }

    private void lay(String fact, String link) {
        test(find(TextArea.class).withLabel("A fact").single()).setValue(fact);
        test(find(TextField.class).withLabel("A link").single()).setValue(link);
        press("Add the fact");
    }
}
