package io.countersign.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.countersign.accounts.AccountId;
import io.countersign.accounts.NetworkName;
import io.countersign.base.Actor;
import io.countersign.demo.DemoPeople;
import io.countersign.posts.Composing;
import io.countersign.posts.MediaItem;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.signoffs.AskingForSignature;
import io.countersign.signoffs.Proof;
import io.countersign.signoffs.SignRequest;
import io.countersign.signoffs.Signing;
import io.countersign.testing.TestPictures;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Networks without a machine: a post for Instagram from the draft to "it is up", and one that nobody put up in time. */
@Story
@Tag("browser")
class ByHandStoryTests {

    private static final String WORDS = "Rye, water, salt and two days. That is all. 🌾";
    private static final String LATE = "Only today: the last cinnamon knots before the ovens rest.";

    private final String address;
    private final ApplicationContext context;
    private final Backstage backstage;
    private final Inspection inspection = new Inspection();

    ByHandStoryTests(@Value("${countersign.address}") String address, ApplicationContext context) {
        this.address = address;
        this.context = context;
        this.backstage = new Backstage(context);
    }

    @AfterEach
    void everyScreenIsForEverybody() {
        inspection.isClean();
    }

    @Test
    void whatIsSignedIsCopiedAndPutUpByHand() {
        AccountId instagram = backstage.account(NetworkName.INSTAGRAM, "crumb.bakes", "Crumb bakes");
        PostId post = backstage.begun(instagram, "Announce the rye bread on Instagram.", Duration.ofHours(3));
        try (Stage stage = new Stage(address)) {
            Page ana = stage.desk(ColorScheme.LIGHT);
            stage.signIn(ana, "ana@bluebird.example");
            drafts(stage, ana, post);
            stage.open(ana, "/bluebird/out");
            assertThat(ana.getByText("Put it up on Instagram").count()).isZero();
            signs(stage, stage.phone(ColorScheme.LIGHT));
            putsItUp(stage, ana);
            Page rosa = stage.desk(ColorScheme.DARK);
            stage.signIn(rosa, "rosa@bluebird.example");
            stage.open(rosa, "/bluebird/out");
            rosa.getByText(Pattern.compile(".*by hand by Ana.*")).first().waitFor();
            inspection.look(rosa, "out, put up by hand");
        }
    }

    private void drafts(Stage stage, Page ana, PostId post) {
        stage.open(ana, "/bluebird/compose/" + post);
        ana.locator("vaadin-text-area.pad textarea").fill(WORDS);
        ana.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("rye.png", "image/png", TestPictures.png(640, 640)));
        ana.getByLabel("What picture 1 shows").fill("A loaf of rye bread, cut.");
        ana.getByLabel("What picture 1 shows").blur();
        inspection.look(ana, "composer, Instagram");
        ana.locator("#ask:not([disabled])").click();
        ana.waitForSelector("#ask", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private void signs(Stage stage, Page mira) {
        stage.signIn(mira, "mira@crumb.example");
        mira.navigate("/bluebird/sign");
        while (mira.locator("article.post", new Page.LocatorOptions().setHasText("Rye, water"))
                        .count()
                == 0) {
            button(mira, "Looks right").click();
        }
        assertThat(mira.content()).contains("puts it up by hand");
        inspection.look(mira, "stack, a post for Instagram");
        while (button(mira, "Looks right").count() > 0) {
            button(mira, "Looks right").click();
        }
        mira.getByLabel("Your password").fill(DemoPeople.PASSWORD);
        mira.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Sign .*")))
                .click();
        mira.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile(".*[Ss]igned.*")))
                .waitFor();
    }

    private void putsItUp(Stage stage, Page ana) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            stage.open(ana, "/bluebird/out");
            return ana.getByText("Put it up on Instagram").count() > 0;
        });
        ana.getByText("Put it up on Instagram").first().click();
        ana.waitForURL(Pattern.compile(".*/out/by-hand/.+"));
        await("the seconds in which a signature can be taken back")
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    ana.reload();
                    ana.waitForSelector("main h1");
                    return ana.getByLabel("The signed words").count() > 0;
                });
        assertThat(ana.getByLabel("The signed words").inputValue()).isEqualTo(WORDS);
        inspection.look(ana, "by hand, open");
        ana.getByLabel("Link of the post, if you have it").fill("https://example.org/not-there");
        button(ana, "It is up").click();
        ana.getByText(Pattern.compile("^Paste the link of the post on Instagram.*"))
                .waitFor();
        inspection.look(ana, "by hand, a link that leads elsewhere");
        ana.getByLabel("Link of the post, if you have it").fill("https://www.instagram.com/p/Cx1rYe/");
        button(ana, "It is up").click();
        ana.getByText("It is up, put up by you; not verified.").waitFor();
        inspection.look(ana, "by hand, done");
    }

    @Test
    void whatNobodyPutUpInTimeIsLate() {
        AccountId linkedin = backstage.account(NetworkName.LINKEDIN, "crumb-co", "Crumb & Co.");
        PostId post = backstage.begun(linkedin, "Announce the last cinnamon knots.", Duration.ofSeconds(30));
        signed(post);
        try (Stage stage = new Stage(address)) {
            Page ana = stage.desk(ColorScheme.LIGHT);
            stage.signIn(ana, "ana@bluebird.example");
            await().atMost(Duration.ofSeconds(90)).until(() -> {
                stage.open(ana, "/bluebird/out");
                return ana.getByText("Its time is over, and Ana Beltran did not say that it is up.")
                                .count()
                        > 0;
            });
            inspection.look(ana, "out, late by hand");
            assertThat(ana.getByText("Put it up on LinkedIn").count()).isZero();
        }
    }

    private void signed(PostId post) {
        Composing composing = context.getBean(Composing.class);
        Actor ana = backstage.ana();
        composing.saveText(ana, post, composing.get(ana, post).edits(), LATE);
        MediaItem picture = composing.addPicture(ana, post, TestPictures.png(320, 320));
        composing.describe(ana, post, picture.id(), "Cinnamon knots on a tray.");
        RevisionId asked = context.getBean(AskingForSignature.class).ask(ana, post);
        Actor mira = backstage.actor("mira@crumb.example");
        Signing signing = context.getBean(Signing.class);
        String nonce = signing.begin(mira, List.of(asked)).nonce();
        signing.sign(mira, new SignRequest(nonce, List.of(asked), new Proof.PasswordProof(DemoPeople.PASSWORD)));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
