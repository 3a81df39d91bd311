package io.countersign.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccount;
import io.countersign.agencies.MemberSummary;
import io.countersign.base.Actor;
import io.countersign.demo.DemoMailbox;
import io.countersign.demo.DemoPeople;
import io.countersign.posts.Composing;
import io.countersign.posts.MediaItem;
import io.countersign.posts.PostId;
import io.countersign.signoffs.AskingForSignature;
import io.countersign.testing.TestPictures;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** An owner is invited at the desk, joins on the phone by the letter's link, and signs what was prepared before. */
@Story
@Tag("browser")
class JoinStoryTests {

    private static final String LEA = "lea@crumb.example";
    private static final String PASSWORD = "rain upon a tin roof";
    private static final String WORDS = "I bake with my grandmother's spoon. It is older than our shop.";

    private final String address;
    private final ApplicationContext context;
    private final Backstage backstage;
    private final Inspection inspection = new Inspection();

    JoinStoryTests(@Value("${countersign.address}") String address, ApplicationContext context) {
        this.address = address;
        this.context = context;
        this.backstage = new Backstage(context);
    }

    @AfterEach
    void everyScreenIsForEverybody() {
        inspection.isClean();
    }

    @Test
    void anOwnerJoinsOnThePhoneAndFindsTheFirstPostWaiting() {
        try (Stage stage = new Stage(address)) {
            Page rosa = stage.desk(ColorScheme.LIGHT);
            stage.signIn(rosa, "rosa@bluebird.example");
            invites(stage, rosa);
            isOnTheWay(stage, rosa);
            somethingIsPrepared();
            joins(stage.phone(ColorScheme.LIGHT));
            stage.open(rosa, "/bluebird/people");
            rosa.getByText(Pattern.compile("^Joined on .*")).first().waitFor();
            inspection.look(rosa, "people, somebody joined");
            stage.open(rosa, "/bluebird/joining");
            assertThat(line(rosa).count()).as("whoever has signed is on board").isZero();
            inspection.look(rosa, "joining board, one client less");
        }
    }

    @Test
    void anOwnerInvitesAColleagueLetsSomebodySpeakAndSaysWhoAnswersWhen() {
        try (Stage stage = new Stage(address)) {
            Page mira = stage.phone(ColorScheme.LIGHT);
            stage.signIn(mira, "mira@crumb.example");
            mira.navigate("/bluebird/me");
            Stage.leave(mira, mira.getByText("Invite a colleague").first());
            inspection.look(mira, "to invite a colleague");
            mira.getByLabel("What people call them").fill("Ben Baker");
            mira.getByLabel("E-mail").fill("ben@crumb.example");
            Stage.leave(mira, button(mira, "Send the invitation"));
            assertThat(mira.getByLabel("The link").inputValue()).contains("/join/");
            inspection.look(mira, "a colleague is invited");
            letsSpeak(mira);
            saysWhoAnswersWhen(mira);
        }
    }

    private void letsSpeak(Page mira) {
        mira.navigate("/bluebird/me");
        Stage.leave(mira, mira.getByText("Let somebody speak").first());
        mira.getByLabel("Who").selectOption("Rosa Okafor");
        mira.getByLabel("What").selectOption("only answers");
        mira.getByLabel("Until the end of")
                .fill(LocalDate.now(context.getBean(Clock.class)).plusDays(30).toString());
        inspection.look(mira, "let somebody speak");
        mira.getByLabel("Your password").fill(DemoPeople.PASSWORD);
        Stage.leave(mira, button(mira, "Let them speak"));
        mira.getByText(Pattern.compile("^Rosa Okafor may answer people as .*")).waitFor();
        inspection.look(mira, "me, somebody may speak");
    }

    private void saysWhoAnswersWhen(Page mira) {
        Stage.leave(mira, mira.getByText("Who answers when").first());
        mira.getByLabel("Who").selectOption("Rosa Okafor");
        Stage.leave(mira, button(mira, "Put on the list"));
        mira.getByText("Choose the days of the week").waitFor();
        assertThat(mira.getByLabel("Until").inputValue()).isEqualTo("17:00");
        mira.getByLabel("Sat").check();
        mira.getByLabel("Sun").check();
        Stage.leave(mira, button(mira, "Put on the list"));
        mira.getByText("Sat, Sun, 09:00\u201317:00").waitFor();
        inspection.look(mira, "who answers when");
    }

    private void invites(Stage stage, Page rosa) {
        stage.open(rosa, "/bluebird/people");
        button(rosa, "Invite somebody").click();
        rosa.getByLabel("What people call them").fill("Lea Lund");
        rosa.getByLabel("E-mail").fill(LEA);
        rosa.locator("vaadin-dialog vaadin-select").nth(1).click();
        rosa.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Crumb & Co."))
                .click();
        inspection.look(rosa, "to invite");
        button(rosa, "Send the invitation").click();
        rosa.getByText(Pattern.compile("^Only the letter has the link.*")).waitFor();
        inspection.look(rosa, "invited");
        button(rosa, "Close").click();
    }

    /** How far the client is stands on the joining board, on a wide desk as on a small one. */
    private void isOnTheWay(Stage stage, Page rosa) {
        Page small = stage.phone(ColorScheme.DARK);
        stage.signIn(small, "rosa@bluebird.example");
        for (Page board : List.of(rosa, small)) {
            stage.open(board, "/bluebird/joining");
            line(board).getByText("not joined yet").waitFor();
            inspection.look(board, "joining board");
        }
        small.context().close();
    }

    private static Locator line(Page page) {
        return page.locator("li.item", new Page.LocatorOptions().setHasText("Crumb & Co."));
    }

    /** A post for an account of hers is written and asks for her signature, and she has not joined. */
    private void somethingIsPrepared() {
        MemberSummary lea = backstage.owner(LEA);
        assertThat(lea.active()).isFalse();
        AccountId account = backstage.account(
                new NewAccount(NetworkName.INSTAGRAM, AccountKind.PERSONAL, "lea.bakes", "Lea bakes"), lea);
        PostId post = backstage.begun(account, "Announce the spoon on Instagram.", Duration.ofHours(5));
        Composing composing = context.getBean(Composing.class);
        Actor ana = backstage.ana();
        composing.saveText(ana, post, composing.get(ana, post).edits(), WORDS);
        MediaItem picture = composing.addPicture(ana, post, TestPictures.png(320, 320));
        composing.describe(ana, post, picture.id(), "A wooden spoon, worn on one side.");
        context.getBean(AskingForSignature.class).ask(ana, post);
    }

    private void joins(Page lea) {
        String link = letter();
        for (int scan = 0; scan < 2; scan++) {
            lea.request().get(link);
        }
        lea.navigate(link);
        lea.getByText(Pattern.compile("^Nothing goes out in your name without your signature.*"))
                .waitFor();
        inspection.look(lea, "invited, on the phone");
        lea.getByLabel("Choose a password").fill("too short");
        button(lea, "Join Bluebird Agency").click();
        assertThat(lea.locator("#password").evaluate("field => field.validity.valid"))
                .isEqualTo(false);
        lea.getByLabel("Choose a password").fill(PASSWORD);
        Stage.leave(lea, button(lea, "Join Bluebird Agency"));
        lea.getByText(WORDS).first().waitFor();
        inspection.look(lea, "joined, the first post waits");
        button(lea, "Looks right").click();
        Locator password = lea.getByLabel("Your password");
        password.fill(PASSWORD);
        lea.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Sign .*")))
                .click();
        lea.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile(".*[Ss]igned.*")))
                .waitFor();
        inspection.look(lea, "joined, the first signature");
        assertThat(lea.request().get(link).status())
                .as("an invitation works once")
                .isEqualTo(404);
    }

    /** The link of the letter that was sent to her. */
    private String letter() {
        DemoMailbox mailbox = context.getBean(DemoMailbox.class);
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> mailbox.letters().stream()
                                .filter(letter -> letter.to().equals(LEA))
                                .flatMap(letter -> letter.links().stream())
                                .filter(link -> link.contains("/join/"))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
