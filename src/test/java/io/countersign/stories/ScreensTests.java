package io.countersign.stories;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
    void ofTheDesk() {
        try (Stage stage = new Stage(address)) {
            for (ColorScheme face : FACES) {
                for (int width : new int[] {1280, 1920}) {
                    Page page = stage.page(width, width == 1280 ? 800 : 1080, face);
                    stage.signIn(page, "rosa@bluebird.example");
                    for (String name : List.of("day", "requests", "board", "clients", "record")) {
                        stage.open(page, "/bluebird/" + name);
                        picture(page, "desk-" + name, width, face);
                    }
                    follow(stage, page, "/bluebird/requests", "ul.list a", "desk-request", width, face);
                    follow(stage, page, "/bluebird/clients", "ul.list a", "desk-client", width, face);
                    follow(stage, page, "/bluebird/board", "a.tile.voice", "desk-task-voice", width, face);
                    follow(stage, page, "/bluebird/board", "a.tile.promotion", "desk-task-post", width, face);
                    page.context().close();
                }
            }
        }
    }

    @Test
    void ofThePlainPages() {
        try (Stage stage = new Stage(address)) {
            for (ColorScheme face : FACES) {
                for (int width : new int[] {360, 1280}) {
                    Page page = stage.page(width, width == 360 ? 780 : 800, face);
                    page.navigate("/signin");
                    picture(page, "signin", width, face);
                    page.navigate("/sandbox/start");
                    picture(page, "demo-start", width, face);
                    stage.signIn(page, "mira@harbour.example");
                    page.navigate("/bluebird/sign");
                    picture(page, "pocket-stack", width, face);
                    page.navigate("/bluebird/me");
                    picture(page, "pocket-me", width, face);
                    page.context().close();
                }
            }
        }
    }

    private static void follow(
            Stage stage, Page page, String from, String link, String name, int width, ColorScheme face) {
        stage.open(page, from);
        page.locator(link).first().click();
        page.waitForURL(url -> !url.endsWith(from));
        page.waitForSelector("main h1");
        picture(page, name, width, face);
    }

    private static void picture(Page page, String name, int width, ColorScheme face) {
        page.waitForTimeout(250);
        String file = name + "-" + width + "-" + face.name().toLowerCase(Locale.ROOT) + ".png";
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs", "screens", file)));
    }
}
