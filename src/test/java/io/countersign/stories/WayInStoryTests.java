package io.countersign.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.tasks.TaskId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Set-up work whose assignee has no way in: the owner lets her in, somebody who gets in takes it, the owner does it. */
@Story
@Tag("browser")
class WayInStoryTests {

    private final String address;
    private final Backstage backstage;
    private final Inspection inspection = new Inspection();

    WayInStoryTests(@Value("${countersign.address}") String address, ApplicationContext context) {
        this.address = address;
        this.backstage = new Backstage(context);
    }

    @AfterEach
    void everyScreenIsForEverybody() {
        inspection.isClean();
    }

    @Test
    void theOwnerLetsInAndWhoGetsInTakesTheNext() {
        AccountId page = backstage.account(NetworkName.FACEBOOK, "crumbfair", "Crumb at the fair");
        TaskId event = backstage.handed(page, "Create the event for the bread fair.", backstage.ana());
        try (Stage stage = new Stage(address)) {
            Page ana = stage.desk(ColorScheme.LIGHT);
            stage.signIn(ana, "ana@bluebird.example");
            stage.open(ana, "/bluebird/board");
            ana.getByText("Crumb & Co. · no way in").first().waitFor();
            inspection.look(ana, "board, no way in");
            stage.open(ana, "/bluebird/tasks/" + event);
            ana.getByText("Ana Beltran has no way into Crumb at the fair for this")
                    .waitFor();
            inspection.look(ana, "task without a way in");
            button(ana, "Ask Mira Crumb").click();
            ana.getByText(Pattern.compile("^Mira Crumb is asked to let Ana Beltran in.*"))
                    .waitFor();
            inspection.look(ana, "task, the owner is asked");
            letsIn(stage, stage.phone(ColorScheme.LIGHT));
            stage.open(ana, "/bluebird/tasks/" + event);
            ana.getByText("Why it is here").waitFor();
            assertThat(ana.getByText("has no way into").count()).isZero();
            takesTheNext(stage, page);
        }
    }

    private void letsIn(Stage stage, Page mira) {
        stage.signIn(mira, "mira@crumb.example");
        mira.navigate("/bluebird/sign");
        toWhatIsToDo(mira);
        inspection.look(mira, "let somebody in");
        button(mira, "Done, Ana Beltran is in").click();
        mira.getByText(Pattern.compile("^Thank you. Ana Beltran gets in now.*")).waitFor();
        mira.navigate("/bluebird/me");
        mira.getByText("Who gets in on Facebook, for set-up work:").first().waitFor();
        inspection.look(mira, "me, who gets in");
        mira.getByLabel("Ended: Ana Beltran").last().click();
        mira.getByText("Is Ana Beltran out?").first().waitFor();
        inspection.look(mira, "is somebody out");
    }

    /** With posts to sign it is one link away; without, it comes after who waits for an answer. */
    private static void toWhatIsToDo(Page mira) {
        Locator wanted = mira.getByText("Let Ana Beltran in").first();
        Locator link =
                mira.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("\\d+ to do")));
        Locator later = button(mira, "Later");
        wanted.or(link).or(later).first().waitFor();
        while (!wanted.isVisible()) {
            Stage.leave(mira, link.count() > 0 ? link : later);
        }
    }

    private void takesTheNext(Stage stage, AccountId page) {
        TaskId next = backstage.handed(
                page, "Create the event for the night of the ovens.", backstage.actor("rosa@bluebird.example"));
        Page rosa = stage.desk(ColorScheme.DARK);
        stage.signIn(rosa, "rosa@bluebird.example");
        stage.open(rosa, "/bluebird/tasks/" + next);
        button(rosa, "Give it to Ana Beltran").click();
        rosa.getByText("Ana Beltran has it now.").waitFor();
        assertThat(rosa.getByText("has no way into").count()).isZero();
        rosa.navigate("/bluebird/clients");
        rosa.getByText("Crumb & Co.").first().click();
        rosa.getByText("Ana Beltran gets in: Facebook access (partial control)").waitFor();
        inspection.look(rosa, "client, who gets in");
        rosa.getByLabel("Who gets into Crumb at the fair").click();
        rosa.getByLabel("A note").fill("Password: Tulip2024!");
        inspection.look(rosa, "who gets in, to note");
    }

    @Test
    void whatNobodyElseMayDoBecomesTheOwnersList() {
        AccountId profile =
                backstage.account(NetworkName.FACEBOOK, AccountKind.PERSONAL, "mira.crumb", "Mira Crumb herself");
        TaskId friends = backstage.handed(profile, "Accept the new friend requests on Facebook.", backstage.ana());
        try (Stage stage = new Stage(address)) {
            Page ana = stage.desk(ColorScheme.DARK);
            stage.signIn(ana, "ana@bluebird.example");
            stage.open(ana, "/bluebird/tasks/" + friends);
            ana.getByText("Only Mira Crumb can do this on Facebook").waitFor();
            assertThat(button(ana, "Ask Mira Crumb").count()).isZero();
            inspection.look(ana, "task that is the owner's own");
            button(ana, "Make it a list for Mira Crumb").click();
            ana.getByText("Mira Crumb finds the list on the phone.").waitFor();
            worksItOff(stage, stage.phone(ColorScheme.DARK), friends);
            stage.open(ana, "/bluebird/tasks/" + friends);
            ana.getByText("Crumb & Co. · Done").waitFor();
        }
    }

    private void worksItOff(Stage stage, Page mira, TaskId friends) {
        stage.signIn(mira, "mira@crumb.example");
        mira.navigate("/bluebird/sign/do/" + friends);
        mira.getByText("Open Friends › Friend requests.").waitFor();
        inspection.look(mira, "the owner's list");
        button(mira, "It is done").click();
        mira.getByText("Done. It is off your list.").waitFor();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
