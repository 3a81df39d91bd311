package io.countersign.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.countersign.agencies.AgencyDoors;
import io.countersign.base.Actor;
import io.countersign.demo.DemoPeople;
import io.countersign.ledger.Ledger;
import io.countersign.sandbox.x.SandboxX;
import io.countersign.sandbox.x.XAccount;
import io.countersign.sandbox.x.XPost;
import io.countersign.testing.TestPictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** A manager, a VA and an owner bring what a client wrote to X; the owner's voice stays with the owner. */
@Story
@Tag("browser")
class MainJobTests {

    private static final Path BRIEF = Path.of("../shared/examples/briefs/1-coach-personal.txt");
    private static final String OWN_BRIEF = """
            Hi! Could you please set up a Facebook page for my coaching practice, use the headshot from my website.
            My new post "10 ways to stop over-scheduling" goes live on Tuesday, please tweet the link around 7am.
            Oh and please answer the comments under last week's post, some people asked how I got started.""";
    private static final String DRAFT = "Ten ways to stop over-scheduling. https://harbour.example/ten-ways";
    private static final String HERS = "Ten ways to stop over-scheduling yourself – and the one I still get wrong. ☕️"
            + "\n\nhttps://harbour.example/ten-ways";
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private final String address;
    private final SandboxX x;
    private final Ledger ledger;
    private final AgencyDoors agencies;
    private final Inspection inspection = new Inspection();

    MainJobTests(@Value("${countersign.address}") String address, SandboxX x, Ledger ledger, AgencyDoors agencies) {
        this.address = address;
        this.x = x;
        this.ledger = ledger;
        this.agencies = agencies;
    }

    @Test
    void aBriefBecomesAPostOnXAndTheVoiceStaysHers() throws IOException {
        try (Stage stage = new Stage(address)) {
            managerHandsOut(stage, stage.desk(ColorScheme.LIGHT));
            Page ana = stage.desk(ColorScheme.LIGHT);
            vaDraftsAndAsks(stage, ana);
            Page mira = stage.phone(ColorScheme.LIGHT);
            ownerSignsInHerOwnWords(mira);
            XPost post = onTheTimeline();
            assertThat(post.bytes()).isEqualTo(HERS.getBytes(StandardCharsets.UTF_8));
            timelineShowsIt(mira);
            ownerAnswersHerself(stage, mira);
            vaSeesWhatBecameOfIt(stage, ana);
        }
        assertThat(ledger.verify(Actor.system(
                                agencies.named("bluebird").orElseThrow().id(), "story"))
                        .holds())
                .isTrue();
        inspection.isClean();
    }

    private void managerHandsOut(Stage stage, Page rosa) throws IOException {
        rosa.navigate("/signin");
        inspection.look(rosa, "sign-in");
        stage.signIn(rosa, "rosa@bluebird.example");
        stage.open(rosa, "/bluebird/requests");
        inspection.look(rosa, "requests");
        button(rosa, "New request").click();
        rosa.locator("vaadin-dialog vaadin-select").click();
        rosa.locator("vaadin-select-item", new Page.LocatorOptions().setHasText("Harbour Coaching"))
                .click();
        rosa.getByLabel("What the client wrote").fill(brief());
        inspection.look(rosa, "new request");
        button(rosa, "Find the tasks").click();
        rosa.waitForURL(Pattern.compile(".*/requests/.+"));
        rosa.waitForSelector("ol.list > li");
        assertThat(rosa.locator("ol.list > li").filter(having("Voice")).innerText())
                .contains("Mira")
                .doesNotContain("Ana");
        inspection.look(rosa, "request with its tasks");
        rosa.locator("#confirm").click();
        rosa.waitForURL(Pattern.compile(".*/requests"));
        stage.open(rosa, "/bluebird/board");
        inspection.look(rosa, "board");
    }

    private void vaDraftsAndAsks(Stage stage, Page ana) {
        stage.signIn(ana, "ana@bluebird.example");
        stage.open(ana, "/bluebird/day");
        inspection.look(ana, "my day");
        button(ana, Pattern.compile("Write.*tweet the link.*", Pattern.CASE_INSENSITIVE))
                .first()
                .click();
        ana.waitForURL(Pattern.compile(".*/compose/.+"));
        ana.locator("vaadin-text-area.pad textarea").fill(DRAFT);
        ana.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("pier.png", "image/png", TestPictures.png(640, 360)));
        ana.getByLabel("What picture 1 shows").fill("A pier at dawn, nobody on it.");
        chooseNow(ana);
        inspection.look(ana, "composer");
        ana.locator("#ask:not([disabled])").click();
        ana.waitForSelector("#ask", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
        inspection.look(ana, "composer, asked");
    }

    private static void chooseNow(Page ana) {
        LocalDateTime now = LocalDateTime.now(CHICAGO);
        button(ana, "Choose when").click();
        Locator pickers = ana.locator("vaadin-date-time-picker");
        fill(pickers.nth(0), now.minusHours(1));
        fill(pickers.nth(1), now.plusHours(3));
        button(ana, "Save these times").click();
        button(ana, "Change when").waitFor();
    }

    private static void fill(Locator picker, LocalDateTime at) {
        Locator day = picker.locator("input").nth(0);
        day.fill(DateTimeFormatter.ISO_LOCAL_DATE.format(at));
        day.press("Enter");
        Locator time = picker.locator("input").nth(1);
        time.fill(DateTimeFormatter.ofPattern("HH:mm").format(at));
        time.press("Enter");
    }

    /** By the link in the mail, without a session, until the password signs. */
    private void ownerSignsInHerOwnWords(Page mira) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            mira.navigate("/sandbox/mail");
            return mira.locator("a[href*='/sign/l/']").count() > 0
                    && mira.content().contains("Ten ways to stop over-scheduling");
        });
        mira.locator("a[href*='/sign/l/']").first().click();
        Locator card = mira.locator("article.post", new Page.LocatorOptions().setHasText("Ten ways"));
        card.waitFor();
        inspection.look(mira, "stack, a post");
        button(mira, "Fix it myself").click();
        mira.getByLabel("The post, in your words").fill(HERS);
        mira.getByLabel("Your password").fill(DemoPeople.PASSWORD);
        inspection.look(mira, "stack, her own words");
        button(mira, "Use my words").click();
        assertThat(mira.locator("p.words").textContent()).isEqualTo(HERS);
        inspection.look(mira, "stack, her words frozen");
        while (button(mira, "Looks right").count() > 0) {
            button(mira, "Looks right").click();
        }
        inspection.look(mira, "stack, the list");
        mira.getByLabel("Your password").fill(DemoPeople.PASSWORD);
        button(mira, Pattern.compile("^Sign .*")).click();
        mira.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile(".*signed.*|.*Signed.*")))
                .waitFor();
        inspection.look(mira, "stack, signed");
    }

    private XPost onTheTimeline() {
        XAccount account = x.find("harbourcoach").orElseThrow();
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> x.posts(account).stream()
                                .filter(post -> post.text().contains("ten-ways"))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private void timelineShowsIt(Page mira) {
        mira.navigate("/sandbox/x/@harbourcoach");
        mira.getByText("and the one I still get wrong").first().waitFor();
        inspection.look(mira, "the emulated timeline");
    }

    private void ownerAnswersHerself(Stage stage, Page mira) {
        stage.signIn(mira, "mira@harbour.example");
        mira.navigate("/bluebird/sign");
        inspection.look(mira, "stack, with people");
        mira.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(".* to answer")))
                .click();
        while (mira.locator("article.voice", new Page.LocatorOptions().setHasText("how I got started"))
                        .count()
                == 0) {
            button(mira, "Later").click();
        }
        inspection.look(mira, "stack, somebody waits");
        button(mira, "I answered it").click();
        mira.getByText("It was answered in your own words").waitFor();
        assertThat(mira.content()).doesNotContain("some people asked how I got started");
    }

    private void vaSeesWhatBecameOfIt(Stage stage, Page ana) {
        ana.reload();
        ana.getByText("Mira Holt put it in other words").waitFor();
        assertThat(ana.locator("p.changed ins").allInnerTexts()).isNotEmpty();
        inspection.look(ana, "composer, her words");
        for (String page : List.of("signatures", "out")) {
            stage.open(ana, "/bluebird/" + page);
            inspection.look(ana, page);
        }
        stage.open(ana, "/bluebird/record");
        inspection.look(ana, "record");
        stage.open(ana, "/bluebird/clients");
        inspection.look(ana, "clients");
        ana.getByText("Harbour Coaching").first().click();
        ana.waitForURL(Pattern.compile(".*/clients/.+"));
        inspection.look(ana, "client");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static String brief() throws IOException {
        if (!Files.exists(BRIEF)) {
            return OWN_BRIEF;
        }
        List<String> lines = Files.readAllLines(BRIEF);
        return String.join("\n", lines.subList(1, lines.size()));
    }
}
