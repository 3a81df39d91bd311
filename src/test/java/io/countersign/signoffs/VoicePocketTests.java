package io.countersign.signoffs;

import static io.countersign.testing.PlainPages.leadsTo;
import static io.countersign.testing.PlainPages.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.countersign.base.Actor;
import io.countersign.posts.RevisionId;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskId;
import io.countersign.tasks.TaskState;
import io.countersign.tasks.VoiceTasks;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.PlainPages;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@Import(SigningDesk.class)
class VoicePocketTests {

    private final SigningDesk desk;
    private final BriefIntake intake;
    private final TaskDesk tasks;
    private final VoiceTasks voice;
    private final ReadLinks links;
    private final PlainPages pages;
    private final World world;
    private final Actor mira;
    private final String stack;

    VoicePocketTests(
            SigningDesk desk,
            BriefIntake intake,
            TaskDesk tasks,
            VoiceTasks voice,
            ReadLinks links,
            WebApplicationContext context,
            TestWorld.Builder worlds) {
        this.desk = desk;
        this.intake = intake;
        this.tasks = tasks;
        this.voice = voice;
        this.links = links;
        this.pages = new PlainPages(context);
        this.world = worlds.world();
        this.mira = world.miraOwner().actor();
        this.stack = "/" + world.agency().slug() + "/sign";
    }

    @Test
    void showsWhoWaitsWithTheFactsBesideIt() throws Exception {
        TaskId waits = waits("Please answer Dee's message, she <b>is</b> scared.");
        voice.addFact(world.va().actor(), waits, "Your story in the 2019 interview", "https://harbour.example/2019");
        assertThat(pages.read(signedIn(get(stack), world.miraOwner())))
                .contains("Somebody waits for you")
                .contains("Dee&#39;s message, she &lt;b&gt;is&lt;/b&gt; scared")
                .contains("From " + world.va().name().split(" ")[0] + ":")
                .contains("Your story in the 2019 interview")
                .contains("href=\"https://harbour.example/2019\"")
                .contains("href=\"https://x.com/harbourcoach\"")
                .doesNotContain("<textarea");
    }

    @Test
    void postsComeFirstAndWhoWaitsIsOnePressAway() throws Exception {
        TaskId waits = waits("Please answer Dee's message.");
        desk.asked(world, "A post to sign");
        assertThat(pages.read(signedIn(get(stack), world.miraOwner())))
                .contains("A post to sign")
                .contains("1 to answer</a> · about 3 minutes")
                .contains(stack + "?look=" + waits.text());
        assertThat(pages.read(signedIn(get(stack).param("look", waits.text()), world.miraOwner())))
                .contains("Dee&#39;s message");
    }

    @Test
    void leavesOneForLaterAndComesBackToIt() throws Exception {
        TaskId dee = waits("Please answer Dee's message.");
        TaskId tom = waits("Please answer Tom's message.");
        String first = pages.read(signedIn(get(stack), world.miraOwner()));
        TaskId shown = first.contains("Dee&#39;s") ? dee : tom;
        String second = pages.read(signedIn(get(stack).param("later", shown.text()), world.miraOwner()));
        assertThat(second).contains(shown.equals(dee) ? "Tom&#39;s" : "Dee&#39;s");
        assertThat(pages.read(signedIn(get(stack).param("later", dee.text(), tom.text()), world.miraOwner())))
                .contains("2 wait for your own words")
                .contains("Look again");
    }

    @Test
    void laterLeadsToTheNextPersonThoughPostsWait() throws Exception {
        TaskId dee = waits("Please answer Dee's message.");
        TaskId tom = waits("Please answer Tom's message.");
        desk.asked(world, "A post to sign");
        assertThat(pages.read(signedIn(get(stack).param("look", dee.text()), world.miraOwner())))
                .contains("name=\"look\" value=\"" + tom.text() + "\"");
        assertThat(pages.read(
                        signedIn(get(stack).param("look", tom.text()).param("later", dee.text()), world.miraOwner())))
                .contains("name=\"look\" value=\"\"");
    }

    @Test
    void isAnsweredByHerAlone() throws Exception {
        TaskId waits = waits("Please answer Dee's message.");
        String done = stack + "/answered/" + waits.text();
        for (var other : List.of(world.va(), world.manager())) {
            assertThat(pages.read(signedIn(get(stack).param("look", waits.text()), other)))
                    .doesNotContain("Dee&#39;s message");
            assertThat(pages.answer(signedIn(post(done).with(csrf()), other)).getStatus())
                    .isEqualTo(403);
        }
        assertThat(state(waits)).isEqualTo(TaskState.TODO);
        assertThat(leadsTo(pages.answer(signedIn(post(done).with(csrf()), world.miraOwner()))))
                .isEqualTo(stack);
        assertThat(state(waits)).isEqualTo(TaskState.DONE);
        assertThat(pages.read(signedIn(get(stack), world.miraOwner()))).contains("Nothing waits for you");
    }

    @Test
    void aLinkFromAMailShowsNobodyWhoWaits() throws Exception {
        TaskId waits = waits("Please answer Dee's message.");
        RevisionId asked = desk.asked(world, "From the mail");
        Actor job = Actor.system(mira.agency(), "signature mail");
        String linked = stack + "/l/" + links.make(job, world.miraOwner().member(), List.of(asked));
        assertThat(pages.read(get(linked).param("look", waits.text())))
                .contains("From the mail")
                .doesNotContain("Dee")
                .doesNotContain("to answer");
        assertThat(pages.answer(post(linked + "/answered/" + waits.text()).with(csrf()))
                        .getStatus())
                .isIn(404, 405);
        assertThat(state(waits)).isEqualTo(TaskState.TODO);
    }

    private TaskState state(TaskId task) {
        return tasks.get(world.manager().actor(), task).state();
    }

    private TaskId waits(String words) {
        Actor manager = world.manager().actor();
        BriefId brief = intake.receive(manager, world.mira(), words);
        TaskId task = intake.get(manager, brief).tasks().getFirst().id();
        intake.confirm(manager, brief);
        return task;
    }
}
