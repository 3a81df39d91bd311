package io.countersign.signoffs;

import static io.countersign.testing.PlainPages.leadsTo;
import static io.countersign.testing.PlainPages.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.countersign.accounts.AccessCardId;
import io.countersign.accounts.AccessKeeping;
import io.countersign.accounts.WayIn;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.GettingIn;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskId;
import io.countersign.tasks.TaskState;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.PlainPages;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

/** The small things of an owner, on the phone. */
@DatabaseTest
@Import(SigningDesk.class)
class ChorePagesTests {

    private final AccessKeeping cards;
    private final GettingIn gettingIn;
    private final BriefIntake intake;
    private final TaskDesk tasks;
    private final SigningDesk desk;
    private final Clock clock;
    private final PlainPages pages;
    private final World world;
    private final String stack;

    ChorePagesTests(
            AccessKeeping cards,
            GettingIn gettingIn,
            BriefIntake intake,
            TaskDesk tasks,
            SigningDesk desk,
            Clock clock,
            WebApplicationContext context,
            TestWorld.Builder worlds) {
        this.cards = cards;
        this.gettingIn = gettingIn;
        this.intake = intake;
        this.tasks = tasks;
        this.desk = desk;
        this.clock = clock;
        this.pages = new PlainPages(context);
        this.world = worlds.world();
        this.stack = "/" + world.agency().slug() + "/sign";
    }

    @Test
    void theStackLeadsToWhomToLetInAndOnePressDoesIt() throws Exception {
        AccessCardId ask = asked();
        String page = stack + "/let-in/" + ask.text();
        assertThat(leadsTo(pages.answer(signedIn(get(stack), world.miraOwner()))))
                .isEqualTo(page);
        assertThat(pages.read(signedIn(get(page), world.miraOwner())))
                .contains("Let Ana Beltran in", "Done, Ana Beltran is in", "Rather not")
                .contains("Members you&#39;ve delegated", "What is asked for: Delegate (contributor).")
                .contains("Your password stays with you.");
        assertThat(leadsTo(pages.answer(signedIn(post(page).with(csrf()), world.miraOwner()))))
                .isEqualTo(stack);
        assertThat(cards.get(world.va().actor(), ask).isLiveAt(clock.instant().plusSeconds(1)))
                .isTrue();
        assertThat(pages.read(signedIn(get(stack), world.miraOwner()))).contains("Nothing waits for you");
    }

    @Test
    void theOwnerMayRatherNot() throws Exception {
        AccessCardId ask = asked();
        pages.answer(signedIn(post(stack + "/let-in/" + ask.text() + "/no").with(csrf()), world.miraOwner()));
        assertThat(cards.on(world.va().actor(), world.personal())).isEmpty();
    }

    @Test
    void aListIsLeftForLaterAndThenDone() throws Exception {
        TaskId task = listed();
        String page = stack + "/do/" + task.text();
        assertThat(leadsTo(pages.answer(signedIn(get(stack), world.miraOwner()))))
                .isEqualTo(page);
        assertThat(pages.read(signedIn(get(page), world.miraOwner())))
                .contains("Yours to do", "banner", "On X, in @harbourcoach", "tap Edit", "It is done");
        assertThat(pages.read(signedIn(get(stack).param("later", "do/" + task.text()), world.miraOwner())))
                .contains("One small thing to do", page);
        pages.answer(signedIn(post(page).with(csrf()), world.miraOwner()));
        assertThat(tasks.get(world.va().actor(), task).state()).isEqualTo(TaskState.DONE);
        assertThat(pages.answer(signedIn(get(page), world.miraOwner())).getStatus())
                .isEqualTo(404);
    }

    @Test
    void postsComeFirstAndTheSmallThingsAreOnePressAway() throws Exception {
        TaskId task = listed();
        desk.asked(world, "A post to sign");
        assertThat(pages.read(signedIn(get(stack), world.miraOwner())))
                .contains("A post to sign", "1 to do</a>", stack + "/do/" + task.text());
    }

    @Test
    void nobodyElseLetsInOrWorksTheListOff() throws Exception {
        String letIn = stack + "/let-in/" + asked().text();
        TaskId task = listed();
        for (Somebody who : new Somebody[] {world.va(), world.manager(), world.crumbOwner()}) {
            for (String page : new String[] {letIn, letIn + "/no", stack + "/do/" + task.text()}) {
                assertThat(pages.answer(signedIn(post(page).with(csrf()), who)).getStatus())
                        .isEqualTo(404);
            }
        }
        assertThat(cards.askedOf(world.miraOwner().actor())).hasSize(1);
        assertThat(tasks.get(world.va().actor(), task).state()).isEqualTo(TaskState.TODO);
    }

    private AccessCardId asked() {
        return cards.ask(world.va().actor(), world.personal(), world.va().member(), WayIn.X_CONTRIBUTOR);
    }

    private TaskId listed() {
        BriefId brief =
                intake.receive(world.manager().actor(), world.mira(), "Please upload the new banner to our page.");
        TaskId task =
                intake.get(world.manager().actor(), brief).tasks().getFirst().id();
        intake.confirm(world.manager().actor(), brief);
        gettingIn.listForOwner(world.va().actor(), task);
        return task;
    }
}
