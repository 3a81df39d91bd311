package io.countersign.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Anchor;
import io.countersign.base.Actor;
import io.countersign.base.SignedIn;
import io.countersign.posts.Composing;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Window;
import io.countersign.signoffs.AskingForSignature;
import io.countersign.signoffs.Proof;
import io.countersign.signoffs.Signing;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.TaskId;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class SignaturesViewTests extends SpringBrowserlessTest {

    private final Composing composing;
    private final AskingForSignature asking;
    private final Signing signing;
    private final BriefIntake intake;
    private final Clock clock;
    private final World world;

    SignaturesViewTests(
            Composing composing,
            AskingForSignature asking,
            Signing signing,
            BriefIntake intake,
            JdbcClient database,
            Clock clock,
            TestWorld.Builder worlds) {
        this.composing = composing;
        this.asking = asking;
        this.signing = signing;
        this.intake = intake;
        this.clock = clock;
        this.world = worlds.world();
        database.sql("""
                        update social_account set remote_id = hex(id), connected_at = utc_timestamp(6)
                        where agency_id = unhex(replace(:agency, '-', ''))""")
                .param("agency", world.agency().id().value().toString())
                .update();
    }

    @BeforeEach
    void asVa() {
        signIn(world.va());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anEmptyPageSaysWhatToDoNext() {
        assertThat(said()).contains("Nothing waits for a signature").contains("Write a post and ask");
    }

    @Test
    void aWaitingPostSaysWhoIsAskedForWhomAndHowLongItMayWait() {
        PostId post = asked("Two Saturdays, one oven.");
        assertThat(said())
                .contains("Waits for a signature")
                .contains("Two Saturdays, one oven.")
                .contains("Crumb & Co. · @crumbandco on X · ")
                .contains("Asked Mira Crumb on ")
                .contains("3 days left");
        assertThat(find(Anchor.class)
                        .withText("Two Saturdays, one oven.")
                        .single()
                        .getHref())
                .endsWith("/compose/" + post);
    }

    @Test
    void aPostSentBackSaysWhoWantedWhatUntilItIsAskedForAgain() {
        PostId post = asked("Two Saturdays, one oven.");
        signing.sendBack(owner(), revision(post), "Name the price.", new Proof.WayIn());
        assertThat(said())
                .doesNotContain("Waits for a signature")
                .contains("Mira Crumb sent it back on ")
                .contains("“Name the price.”");
        asking.ask(va(), post);
        assertThat(said()).contains("Waits for a signature").doesNotContain("Name the price.");
    }

    @Test
    void whatIsNotToBePostedSaysWhy() {
        PostId post = asked("Gift cards! Only this week!");
        signing.dontPost(owner(), revision(post), "We do not shout.", new Proof.WayIn());
        assertThat(said())
                .contains("Not to be posted")
                .contains("Mira Crumb decided on ")
                .contains("“We do not shout.”");
    }

    @Test
    void theTaskOfARefusedPostSaysWhyToo() {
        PostId post = asked("Gift cards! Only this week!");
        TaskId task = composing.get(va(), post).task();
        signing.dontPost(owner(), revision(post), "We do not shout.", new Proof.WayIn());
        navigate(world.agency().slug() + "/tasks/" + task, TaskView.class);
        assertThat(find(TaskView.class).single().getElement().getTextRecursively())
                .contains("What was answered")
                .contains("“We do not shout.”");
    }

    @Test
    void nobodySeesWhatWaitsForAnotherClient() {
        asked("Two Saturdays, one oven.");
        signIn(world.miraOwner());
        assertThat(said()).contains("Nothing waits for a signature").doesNotContain("oven");
    }

    private PostId asked(String words) {
        BriefId brief = intake.receive(va(), world.crumb(), "Announce the cookie workshop on the 6th on X.");
        intake.confirm(va(), brief);
        PostId post = composing.openFor(
                va(), intake.get(va(), brief).tasks().getFirst().id());
        composing.saveText(va(), post, 0, words);
        Instant soon = clock.instant().plus(Duration.ofDays(3));
        composing.setWindow(va(), post, Window.of(soon, soon.plus(Duration.ofHours(2)), ZoneId.of("Europe/Lisbon")));
        asking.ask(va(), post);
        return post;
    }

    private RevisionId revision(PostId post) {
        return java.util.Objects.requireNonNull(composing.get(va(), post).current());
    }

    private Actor va() {
        return world.va().actor();
    }

    private Actor owner() {
        return world.crumbOwner().actor();
    }

    private String said() {
        navigate(world.agency().slug() + "/signatures", SignaturesView.class);
        return find(SignaturesView.class).single().getElement().getTextRecursively();
    }

    private static void signIn(Somebody somebody) {
        SignedIn principal = somebody::person;
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(principal, "", List.of()));
    }
}
