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
import io.countersign.base.Actor;
import io.countersign.demo.DemoMailbox;
import io.countersign.demo.DemoPeople;
import io.countersign.posts.Composing;
import io.countersign.posts.MediaItem;
import io.countersign.posts.PostId;
import io.countersign.signoffs.AskingForSignature;
import io.countersign.testing.TestPictures;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An owner has lost her phone: she says so, waits two days, comes back by the letter, and signs what waits for her. */
@Story
@Tag("browser")
class LostPhoneStoryTests {

    private static final String MIRA = "mira@crumb.example";
    private static final String WORDS = "Our oven is back, and so am I.";

    private final String address;
    private final ApplicationContext context;
    private final Backstage backstage;
    private final Inspection inspection = new Inspection();

    LostPhoneStoryTests(@Value("${countersign.address}") String address, ApplicationContext context) {
        this.address = address;
        this.context = context;
        this.backstage = new Backstage(context);
    }

    @AfterEach
    void everyScreenIsForEverybody() {
        inspection.isClean();
    }

    @Test
    void anOwnerWhoLostHerPhoneComesBackAfterTwoDaysAndSigns() {
        somethingWaits();
        try (Stage stage = new Stage(address)) {
            Page mira = stage.phone(ColorScheme.LIGHT);
            saysSo(mira);
            String link = letter();
            comesTooEarly(mira, link);
            twoDaysGoBy();
            choosesAPassword(mira, link);
            stage.signIn(mira, MIRA);
            seesWhereSheIsSignedIn(mira);
            signs(mira);
        }
    }

    private void somethingWaits() {
        AccountId account =
                backstage.account(NetworkName.INSTAGRAM, AccountKind.PERSONAL, "mira.is.back", "Mira is back");
        PostId post = backstage.begun(account, "Announce the oven on Instagram.", Duration.ofHours(5));
        Composing composing = context.getBean(Composing.class);
        Actor ana = backstage.ana();
        composing.saveText(ana, post, composing.get(ana, post).edits(), WORDS);
        MediaItem picture = composing.addPicture(ana, post, TestPictures.png(320, 320));
        composing.describe(ana, post, picture.id(), "An oven with a loaf in it.");
        context.getBean(AskingForSignature.class).ask(ana, post);
    }

    private void saysSo(Page mira) {
        mira.navigate("/signin");
        Stage.leave(mira, mira.getByText("Password or phone lost?"));
        mira.getByLabel("E-mail").fill(MIRA);
        inspection.look(mira, "lost");
        Stage.leave(mira, button(mira, "Send the letter"));
        mira.getByText(Pattern.compile("^If somebody signs in with .*")).waitFor();
        inspection.look(mira, "lost, a letter is on its way");
    }

    private String letter() {
        DemoMailbox mailbox = context.getBean(DemoMailbox.class);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> mailbox.letters().stream()
                                .filter(letter -> letter.to().equals(MIRA))
                                .flatMap(letter -> letter.links().stream())
                                .filter(one -> one.contains("/lost/"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private void comesTooEarly(Page mira, String link) {
        mira.navigate(link);
        mira.getByText(Pattern.compile("Without one it works from .*")).waitFor();
        inspection.look(mira, "lost, too early");
        mira.getByLabel("Recovery code").fill("ABCD-EFGH-IJKL-MNOP");
        mira.getByLabel("New password").fill(DemoPeople.PASSWORD);
        Stage.leave(mira, button(mira, "Set it"));
        mira.getByText("This is not one of your recovery codes, or it was used already.")
                .waitFor();
        inspection.look(mira, "lost, a wrong code");
    }

    /** The clock of the house goes on; what was asked is made two days older. */
    private void twoDaysGoBy() {
        context.getBean(JdbcClient.class)
                .sql(
                        "update recovery_request set ready_at = ready_at - interval 48 hour, asked_at = asked_at - interval 48 hour"
                                + " where person_id = (select id from person where email = ?)")
                .param(MIRA)
                .update();
    }

    /** The one the other stories know her by: nothing keeps her from choosing it again. */
    private void choosesAPassword(Page mira, String link) {
        mira.navigate(link);
        mira.getByText(Pattern.compile("^It works now.*")).waitFor();
        inspection.look(mira, "lost, it works now");
        mira.getByLabel("New password").fill(DemoPeople.PASSWORD);
        Stage.leave(mira, button(mira, "Set it"));
        mira.getByText("You have a new password. Sign in with it.").waitFor();
        inspection.look(mira, "lost, a new password");
        assertThat(mira.request().get(link).status()).as("a letter works once").isEqualTo(410);
    }

    private void seesWhereSheIsSignedIn(Page mira) {
        mira.navigate("/sessions");
        mira.getByText("this browser").waitFor();
        inspection.look(mira, "sessions");
        mira.navigate("/authenticator");
        inspection.look(mira, "authenticator, off");
        Stage.leave(mira, button(mira, "Switch it on"));
        mira.getByText("Scan this with your app").waitFor();
        inspection.look(mira, "authenticator, to scan");
        mira.navigate("/confirm");
        inspection.look(mira, "confirm");
    }

    private void signs(Page mira) {
        mira.navigate("/bluebird/sign");
        mira.getByText(WORDS).first().waitFor();
        while (button(mira, "Looks right").count() > 0) {
            button(mira, "Looks right").click();
        }
        mira.getByLabel("Your password").fill(DemoPeople.PASSWORD);
        mira.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Sign .*")))
                .click();
        mira.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile(".*[Ss]igned.*")))
                .waitFor();
        inspection.look(mira, "signed after all");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
