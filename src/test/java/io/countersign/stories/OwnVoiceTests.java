package io.countersign.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.countersign.demo.DemoPeople;
import io.countersign.sandbox.x.SandboxX;
import io.countersign.sandbox.x.XAccount;
import io.countersign.sandbox.x.XPost;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** Owners speak for themselves: their own post, a request from the phone, an answer to somebody who waits. */
@Story
@Tag("browser")
class OwnVoiceTests {

    private static final String HERS = "Ten years of coaching today – and still nervous before each first talk. 💛";
    private static final String ASKED =
            "Please set up a Facebook page for my book. Also announce the reading on 6 December"
                    + " and thank the people who came last time.";
    private static final String QUESTION = "Do you bake without nuts? My son cannot have any.";
    private static final String ANSWER = "We do, on Tuesdays, before anything else is in the oven.";

    private final String address;
    private final SandboxX x;
    private final Inspection inspection = new Inspection();

    OwnVoiceTests(@Value("${countersign.address}") String address, SandboxX x) {
        this.address = address;
        this.x = x;
    }

    @AfterEach
    void everyScreenIsForEverybody() {
        inspection.isClean();
    }

    @Test
    void herOwnWordsAreSignedInOneStepAndGoOutAsTheyAre() {
        try (Stage stage = new Stage(address)) {
            Page mira = stage.phone(ColorScheme.LIGHT);
            stage.signIn(mira, "mira@harbour.example");
            mira.navigate("/bluebird/me/say");
            inspection.look(mira, "say");
            mira.getByLabel("Your words").fill(HERS);
            mira.getByLabel("Your password").fill("not my password");
            button(mira, "Sign and let it go out").click();
            mira.getByLabel("Your password").waitFor();
            assertThat(mira.getByLabel("Your words").inputValue()).isEqualTo(HERS);
            inspection.look(mira, "say, refused");
            mira.getByLabel("Your password").fill(DemoPeople.PASSWORD);
            button(mira, "Sign and let it go out").click();
            mira.waitForURL(Pattern.compile(".*/sign/signed.*"));
            inspection.look(mira, "what she signed");
        }
        assertThat(onTheTimeline().bytes()).isEqualTo(HERS.getBytes(StandardCharsets.UTF_8));
    }

    private XPost onTheTimeline() {
        XAccount account = x.find("harbourcoach").orElseThrow();
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> x.posts(account).stream()
                                .filter(post -> post.text().contains("still nervous"))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    @Test
    void aRequestFromThePhoneBecomesTasks() {
        try (Stage stage = new Stage(address)) {
            Page mira = stage.phone(ColorScheme.DARK);
            stage.signIn(mira, "mira@harbour.example");
            mira.navigate("/bluebird/me/say/ask");
            mira.getByLabel(Pattern.compile("What should .* do\\?")).fill(ASKED);
            mira.getByLabel("A link, if there is one").fill("https://harbour.example/book");
            button(mira, "Send it").click();
            mira.getByText(Pattern.compile("^Sent\\. .*")).waitFor();
            inspection.look(mira, "ask, sent");

            Page rosa = stage.desk(ColorScheme.LIGHT);
            stage.signIn(rosa, "rosa@bluebird.example");
            stage.open(rosa, "/bluebird/requests");
            rosa.getByText(Pattern.compile("^Please set up a Facebook page for my book.*"))
                    .first()
                    .click();
            rosa.waitForURL(Pattern.compile(".*/requests/.+"));
            rosa.waitForSelector("ol.list > li");
            assertThat(rosa.locator("ol.list > li").count()).isGreaterThanOrEqualTo(3);
            assertThat(rosa.locator("a[href='https://harbour.example/book']").count())
                    .isEqualTo(1);
            inspection.look(rosa, "a request from the phone");
        }
    }

    @Test
    void whoWroteElsewhereIsAnsweredByTheOwnerHerself() {
        try (Stage stage = new Stage(address)) {
            Page rosa = stage.desk(ColorScheme.LIGHT);
            stage.signIn(rosa, "rosa@bluebird.example");
            enterTheQuestion(stage, rosa);

            Page mira = stage.phone(ColorScheme.LIGHT);
            stage.signIn(mira, "mira@crumb.example");
            mira.navigate("/bluebird/sign");
            leavePostsForLater(mira);
            while (mira.getByText(QUESTION).count() == 0) {
                Stage.leave(mira, button(mira, "Later"));
            }
            inspection.look(mira, "somebody waits");
            mira.getByLabel("In your own words").fill(ANSWER);
            button(mira, "I answered it").click();
            mira.getByText("Done. It was answered in your own words.").waitFor();

            rosa.reload();
            rosa.getByText(ANSWER).waitFor();
            inspection.look(rosa, "conversation, answered");
        }
    }

    /** With posts to sign, who waits is one link away; without, they come first. */
    private static void leavePostsForLater(Page mira) {
        Locator others =
                mira.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(".*to answer")));
        if (others.count() > 0) {
            Stage.leave(mira, others);
        }
    }

    private void enterTheQuestion(Stage stage, Page rosa) {
        stage.open(rosa, "/bluebird/clients");
        rosa.getByText("Crumb & Co.").first().click();
        rosa.getByText("See all conversations, or enter one").click();
        button(rosa, "Enter what somebody wrote").first().click();
        rosa.locator("vaadin-dialog vaadin-select").click();
        rosa.locator("vaadin-select-item", new Page.LocatorOptions().setHasText("X @crumbandco"))
                .click();
        rosa.getByLabel("Who wrote").fill("Dee Walker");
        rosa.getByLabel("What they wrote").fill(QUESTION);
        Locator since = rosa.locator("vaadin-date-time-picker input");
        since.nth(0).fill(LocalDate.now(ZoneOffset.UTC).minusDays(1).toString());
        since.nth(0).press("Enter");
        since.nth(1).fill("09:30");
        since.nth(1).press("Enter");
        since.nth(1).blur();
        inspection.look(rosa, "what somebody wrote");
        button(rosa, "Put it before who may answer").click();
        rosa.getByLabel("Who wrote").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        rosa.getByText("Dee Walker").first().click();
        rosa.waitForURL(Pattern.compile(".*/conversations/.+"));
        rosa.getByText(QUESTION).waitFor();
        inspection.look(rosa, "conversation");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
