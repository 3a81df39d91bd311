package io.countersign.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.countersign.accounts.AccountId;
import io.countersign.accounts.NetworkName;
import io.countersign.demo.DemoPeople;
import io.countersign.posts.PostId;
import io.countersign.sandbox.facebook.FacebookPage;
import io.countersign.sandbox.facebook.FacebookPost;
import io.countersign.sandbox.facebook.SandboxFacebook;
import io.countersign.sandbox.x.SandboxX;
import io.countersign.sandbox.x.XPost;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** One message on X and on a Page: a VA writes both, the owner signs once, and both stand there as signed. */
@Story
@Tag("browser")
class VariantsStoryTests {

    private static final String ON_X =
            "The pistachio tart is back on Friday. Come early – last year it lasted until ten. 🥧";
    private static final String ON_PAGE = ON_X + "\n\nWe open at seven. Coffee is on us for the first twenty.\n"
            + "Café Crumb, Rua do Poço 4 – “say pistachio”.";

    private final String address;
    private final SandboxX x;
    private final SandboxFacebook facebook;
    private final Backstage backstage;
    private final Inspection inspection = new Inspection();

    VariantsStoryTests(
            @Value("${countersign.address}") String address,
            SandboxX x,
            SandboxFacebook facebook,
            ApplicationContext context) {
        this.address = address;
        this.x = x;
        this.facebook = facebook;
        this.backstage = new Backstage(context);
    }

    @Test
    void aMessageForTwoAccountsIsSignedOnce() {
        FacebookPage page = facebook.create("crumb.bakery", "Crumb Bakery");
        AccountId onFacebook = backstage.account(NetworkName.FACEBOOK, "crumb.bakery", "Crumb Bakery");
        PostId post = backstage.begun(
                backstage.onX(), "Announce that the pistachio tart is back on Friday.", Duration.ofHours(3));
        try (Stage stage = new Stage(address)) {
            Page mira = stage.phone(ColorScheme.LIGHT);
            stage.signIn(mira, "mira@crumb.example");
            connects(mira, onFacebook);
            Page ana = stage.desk(ColorScheme.LIGHT);
            stage.signIn(ana, "ana@bluebird.example");
            writesBoth(stage, ana, post);
            signsOnce(mira);
            assertThat(onX().bytes()).isEqualTo(ON_X.getBytes(StandardCharsets.UTF_8));
            assertThat(onThePage(page).bytes()).isEqualTo(ON_PAGE.getBytes(StandardCharsets.UTF_8));
            mira.navigate("/sandbox/facebook/" + page.id());
            mira.getByText("Coffee is on us").first().waitFor();
        }
        inspection.isClean();
    }

    private void connects(Page mira, AccountId account) {
        mira.navigate("/bluebird/me");
        Stage.leave(mira, mira.getByText("Connect Crumb Bakery"));
        inspection.look(mira, "connect a Page");
        button(mira, "Go on to Facebook").click();
        mira.getByText("Crumb Bakery").click();
        Stage.leave(mira, button(mira, "Continue"));
        mira.getByText("Done. Crumb Bakery is connected.").waitFor();
        inspection.look(mira, "a Page is connected");
    }

    private void writesBoth(Stage stage, Page ana, PostId post) {
        stage.open(ana, "/bluebird/compose/" + post);
        write(ana, ON_X);
        ana.locator("#also-on vaadin-menu-bar-button").first().click();
        ana.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Facebook Crumb Bakery"))
                .click();
        ana.locator("nav a.place[aria-current]", new Page.LocatorOptions().setHasText("Crumb Bakery"))
                .waitFor();
        write(ana, ON_PAGE);
        inspection.look(ana, "composer, two variants");
        ana.locator("nav a.place").first().click();
        ana.waitForCondition(() -> pad(ana).inputValue().equals(ON_X));
        ana.locator("#ask:not([disabled])").click();
        ana.waitForSelector("#ask", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
        inspection.look(ana, "composer, two variants asked for");
    }

    private static void write(Page ana, String words) {
        pad(ana).fill(words);
        pad(ana).blur();
        ana.locator("aside.preview .said")
                .getByText(words.lines().toList().getLast())
                .waitFor();
    }

    private static Locator pad(Page ana) {
        return ana.locator("vaadin-text-area.pad textarea");
    }

    private void signsOnce(Page mira) {
        mira.navigate("/bluebird/sign");
        while (mira.locator("article.post", new Page.LocatorOptions().setHasText("pistachio"))
                        .count()
                < 2) {
            button(mira, "Looks right").click();
        }
        inspection.look(mira, "stack, one message for two accounts");
        while (button(mira, "Looks right").count() > 0) {
            button(mira, "Looks right").click();
        }
        inspection.look(mira, "stack, the list with both accounts");
        mira.getByLabel("Your password").fill(DemoPeople.PASSWORD);
        mira.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Sign .*")))
                .click();
        mira.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile(".*[Ss]igned.*")))
                .waitFor();
    }

    private XPost onX() {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> x.posts(x.find("crumbandco").orElseThrow()).stream()
                                .filter(one -> one.text().contains("pistachio"))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private FacebookPost onThePage(FacebookPage page) {
        List<FacebookPost> all =
                await().atMost(Duration.ofSeconds(60)).until(() -> facebook.posts(page), found -> !found.isEmpty());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
