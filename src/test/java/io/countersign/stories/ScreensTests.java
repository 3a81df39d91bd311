package io.countersign.stories;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import io.countersign.accounts.AccountId;
import io.countersign.accounts.NetworkName;
import io.countersign.base.Actor;
import io.countersign.posts.Composing;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Variants;
import io.countersign.signoffs.AskingForSignature;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Makes pictures of every screen in {@code docs/screens}; {@code bin/screens} runs it. */
@Story
@Tag("screens")
class ScreensTests {

    private static final List<ColorScheme> FACES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

    private final String address;
    private final ApplicationContext context;

    ScreensTests(@Value("${countersign.address}") String address, ApplicationContext context) {
        this.address = address;
        this.context = context;
    }

    @Test
    void ofAManagersDesk() {
        onDesks("rosa@bluebird.example", (stage, shots) -> {
            for (String name :
                    List.of("day", "requests", "board", "signatures", "out", "clients", "joining", "record")) {
                stage.open(shots.page(), "/bluebird/" + name);
                shots.take("desk-" + name);
            }
            stage.open(shots.page(), "/bluebird/settings/reading-keys");
            shots.take("desk-reading-keys");
            shots.page().navigate("/bluebird/requests");
            shots.press("New request");
            shots.take("desk-request-new");
            follow(stage, shots, "requests", "ul.list a", "desk-request");
            shots.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change “"))
                    .first()
                    .click();
            shots.take("desk-request-plan");
            follow(stage, shots, "clients", "ul.list a:has-text('Crumb')", "desk-client");
            follow(stage, shots, "board", ".tile.voice a.title", "desk-task-voice");
            follow(stage, shots, "board", ".tile.promotion a.title", "desk-task-post");
            follow(stage, shots, "board", ".tile.setup a.title", "desk-task-admin");
        });
    }

    @Test
    void ofPeople() {
        onPhones("rosa@bluebird.example", (stage, shots) -> {
            stage.open(shots.page(), "/bluebird/people");
            shots.take("desk-people");
            shots.press("Change what Ana");
            shots.press("Suspend");
            shots.take("desk-people-suspend");
            shots.page().keyboard().press("Escape");
            shots.take("desk-people-change");
            shots.press("End the membership");
            shots.take("desk-people-end");
        });
    }

    @Test
    void ofTheCalendar() {
        onDesks("rosa@bluebird.example", this::calendar);
        onPhones("ana@bluebird.example", this::calendar);
    }

    private void calendar(Stage stage, Shots shots) {
        for (String view : List.of("day", "week", "month")) {
            stage.open(shots.page(), "/bluebird/calendar?view=" + view);
            shots.take("desk-calendar-" + view);
        }
        stage.open(shots.page(), "/bluebird/calendar?view=week&from=2001-01-01");
        shots.take("desk-calendar-empty");
        stage.open(shots.page(), "/bluebird/calendar?view=week");
        shots.page().locator("li.entry .move").first().click();
        shots.take("desk-calendar-move");
    }

    @Test
    void ofAVasDesk() {
        onDesks("ana@bluebird.example", (stage, shots) -> {
            stage.open(shots.page(), "/bluebird/day");
            shots.take("desk-day-va");
            compose(stage, shots, "Write", "tip of the week", "compose-empty");
            compose(stage, shots, "Write", "notifications", "compose-sent-back");
            compose(stage, shots, "Write", "workshop", "compose-draft");
            shots.press("Change when");
            shots.take("compose-window");
            compose(stage, shots, "See", "saying no", "compose-asked");
        });
    }

    @Test
    void ofThePocket() {
        onPhones("mira@harbour.example", (stage, shots) -> {
            Page page = shots.page();
            page.navigate("/bluebird/sign");
            shots.take("pocket-card");
            for (String answer : List.of("Fix it myself", "Send back", "Don't post this")) {
                shots.press(answer);
                shots.take("pocket-" + answer.toLowerCase(Locale.ROOT).replaceAll("\\W+", "-"));
                page.goBack();
            }
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("to answer"))
                    .click();
            shots.take("pocket-voice");
            page.navigate("/bluebird/sign");
            while (shots.has("Looks right")) {
                shots.press("Looks right");
            }
            shots.take("pocket-list");
            page.navigate("/bluebird/me");
            shots.take("pocket-me");
            page.navigate("/bluebird/me/signed");
            shots.take("pocket-what-i-signed");
            page.navigate("/bluebird/me/say");
            shots.take("pocket-say");
            page.navigate("/bluebird/me/say/ask");
            shots.take("pocket-ask");
        });
    }

    @Test
    void ofOneMessageForSeveralAccounts() {
        Backstage backstage = new Backstage(context);
        AccountId linkedIn = backstage.account(NetworkName.LINKEDIN, "crumb-and-co", "Crumb & Co., bakers since 1974");
        backstage.account(NetworkName.FACEBOOK, "crumb.bakery", "Crumb Bakery");
        RevisionId other = asked(backstage, linkedIn, "And this is how long the dough rests: three days, in the cold.");
        RevisionId same = asked(backstage, linkedIn, "");
        String draft = twice(backstage, linkedIn, "Three days. That is the whole secret.")
                .text();
        onDesks("ana@bluebird.example", (stage, shots) -> {
            stage.open(shots.page(), "/bluebird/compose/" + draft);
            shots.take("compose-variants");
            shots.page().locator("#also-on vaadin-menu-bar-button").first().click();
            shots.page().locator("vaadin-menu-bar-item[role=menuitem]").last().waitFor();
            shots.take("compose-variants-also");
        });
        onPhones("mira@crumb.example", (stage, shots) -> {
            shots.page().navigate("/bluebird/sign?look=" + other);
            shots.take("pocket-variants");
            shots.page().navigate("/bluebird/sign?look=" + same);
            shots.take("pocket-variants-same");
            shots.press("Fix it myself");
            shots.take("pocket-variants-fix");
        });
    }

    private RevisionId asked(Backstage backstage, AccountId account, String more) {
        PostId post = twice(backstage, account, more.isEmpty() ? "" : "The rye is back. " + more);
        return context.getBean(AskingForSignature.class).ask(backstage.ana(), post);
    }

    /** A post on X that also goes out elsewhere: in other words, or in the same where none are given. */
    private PostId twice(Backstage backstage, AccountId account, String others) {
        Composing composing = context.getBean(Composing.class);
        Actor ana = backstage.ana();
        PostId post =
                backstage.begun(backstage.onX(), "Announce that the rye bread is back on Friday.", Duration.ofHours(3));
        composing.saveText(
                ana, post, composing.get(ana, post).edits(), "The rye is back on Friday. Come early – it never lasts.");
        PostId variant = context.getBean(Variants.class).alsoOn(ana, post, account);
        if (!others.isEmpty()) {
            composing.saveText(ana, variant, composing.get(ana, variant).edits(), others);
        }
        return post;
    }

    @Test
    void ofTheBoardOnASmallScreen() {
        onPhones("ana@bluebird.example", (stage, shots) -> {
            stage.open(shots.page(), "/bluebird/board");
            shots.take("board");
            shots.page().locator(".tile button").first().click();
            shots.take("board-move");
            stage.open(shots.page(), "/bluebird/board?q=nothing+has+this+name");
            shots.take("board-none");
        });
    }

    @Test
    void ofACompanysOwner() {
        onPhones("mira@crumb.example", (stage, shots) -> {
            shots.page().navigate("/bluebird/me");
            shots.take("pocket-me-company");
            shots.page().getByText("Let somebody speak").first().click();
            shots.take("pocket-mandate");
            shots.page().navigate("/bluebird/me");
            shots.page().getByText("Who answers when").first().click();
            shots.take("pocket-duty");
            shots.page().navigate("/bluebird/me/invite");
            shots.take("pocket-invite");
        });
        onPhones("adwoa@lindosei.example", (stage, shots) -> {
            shots.page().navigate("/bluebird/sign");
            shots.take("pocket-empty");
        });
    }

    @Test
    void ofThePagesForEverybody() {
        onPhones("", (stage, shots) -> {
            shots.page().navigate("/signin");
            shots.take("signin");
            shots.page().fill("input[name=email]", "rosa@bluebird.example");
            shots.page().fill("input[name=password]", "not her password");
            shots.page().press("input[name=password]", "Enter");
            shots.page().waitForSelector("[role=alert]");
            shots.take("signin-wrong");
            for (String name : List.of("start", "mail", "x/@harbourcoach")) {
                shots.page().navigate("/sandbox/" + name);
                shots.take("demo-" + name.replaceAll("\\W+", "-"));
            }
            shots.page().navigate("/bluebird/sign/l/no-such-link");
            shots.take("pocket-link-closed");
        });
    }

    @Test
    void ofTheFirstTenMinutes() {
        onDesks("", (stage, shots) -> {
            shots.page().navigate("/sandbox/tour");
            shots.page()
                    .frameLocator("iframe[name=desk]")
                    .locator("ol.list > li")
                    .first()
                    .waitFor();
            shots.page().frameLocator("iframe[name=phone]").locator("main h1").waitFor();
            shots.take("demo-tour");
        });
    }

    private void onDesks(String email, BiConsumer<Stage, Shots> walk) {
        shoot(email, new int[][] {{1280, 800}, {1920, 1080}}, walk);
    }

    private void onPhones(String email, BiConsumer<Stage, Shots> walk) {
        shoot(email, new int[][] {{360, 780}, {1280, 800}}, walk);
    }

    private void shoot(String email, int[][] sizes, BiConsumer<Stage, Shots> walk) {
        try (Stage stage = new Stage(address)) {
            for (ColorScheme face : FACES) {
                for (int[] size : sizes) {
                    Page page = stage.page(size[0], size[1], face);
                    if (!email.isEmpty()) {
                        stage.signIn(page, email);
                    }
                    walk.accept(stage, new Shots(page, size[0], face));
                    page.context().close();
                }
            }
        }
    }

    private static void compose(Stage stage, Shots shots, String step, String about, String name) {
        stage.open(shots.page(), "/bluebird/day");
        shots.page()
                .locator("li.item", new Page.LocatorOptions().setHasText(about))
                .getByText(step)
                .first()
                .click();
        shots.page().waitForURL(url -> url.contains("/compose/"));
        shots.page().waitForSelector("main .composing");
        shots.take(name);
    }

    private static void follow(Stage stage, Shots shots, String from, String link, String name) {
        stage.open(shots.page(), "/bluebird/" + from);
        shots.page().locator(link).first().click();
        shots.page().waitForURL(url -> !url.endsWith("/" + from));
        shots.page().waitForSelector("main h1");
        shots.take(name);
    }

    /** Where pictures are taken: a page of one width, by day or by night. */
    private record Shots(Page page, int width, ColorScheme face) {

        /** The letters are there, and the desk asks its server for nothing more. */
        private static final String QUIET = """
                () => document.fonts.status === 'loaded'
                    && Object.values(window.Vaadin?.Flow?.clients ?? {}).every(desk => !desk.isActive?.())""";

        void take(String name) {
            page.waitForFunction(QUIET);
            String file = name + "-" + width + "-" + face.name().toLowerCase(Locale.ROOT) + ".png";
            page.screenshot(new Page.ScreenshotOptions()
                    .setAnimations(ScreenshotAnimations.DISABLED)
                    .setPath(Path.of("docs", "screens", file)));
        }

        boolean has(String button) {
            return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                            .count()
                    > 0;
        }

        void press(String button) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                    .first()
                    .click();
        }
    }
}
