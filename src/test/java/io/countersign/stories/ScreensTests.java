package io.countersign.stories;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** Makes pictures of every screen in {@code docs/screens}; {@code bin/screens} runs it. */
@Story
@Tag("screens")
class ScreensTests {

    private static final List<ColorScheme> FACES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

    private final String address;

    ScreensTests(@Value("${countersign.address}") String address) {
        this.address = address;
    }

    @Test
    void ofAManagersDesk() {
        onDesks("rosa@bluebird.example", (stage, shots) -> {
            for (String name : List.of("day", "requests", "board", "signatures", "out", "clients", "record")) {
                stage.open(shots.page(), "/bluebird/" + name);
                shots.take("desk-" + name);
            }
            shots.page().navigate("/bluebird/requests");
            shots.press("New request");
            shots.take("desk-request-new");
            follow(stage, shots, "requests", "ul.list a", "desk-request");
            shots.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change “"))
                    .first()
                    .click();
            shots.take("desk-request-plan");
            follow(stage, shots, "clients", "ul.list a", "desk-client");
            follow(stage, shots, "board", ".tile.voice a.title", "desk-task-voice");
            follow(stage, shots, "board", ".tile.promotion a.title", "desk-task-post");
            follow(stage, shots, "board", ".tile.setup a.title", "desk-task-admin");
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
        });
    }

    @Test
    void ofACompanysOwner() {
        onPhones("mira@crumb.example", (stage, shots) -> {
            shots.page().navigate("/bluebird/me");
            shots.take("pocket-me-company");
            shots.page().getByText("Let somebody speak").click();
            shots.take("pocket-mandate");
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
