package io.countersign.stories;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import io.countersign.demo.DemoPeople;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A browser with as many people in it as a story needs, each in a context of their own. */
final class Stage implements AutoCloseable {

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;
    private final String address;

    Stage(String address) {
        this.address = address;
        String chromium =
                Optional.ofNullable(System.getenv("COUNTERSIGN_CHROMIUM")).orElse("/usr/bin/chromium");
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-sync")));
    }

    Page desk(ColorScheme face) {
        return page(1280, 800, face);
    }

    Page phone(ColorScheme face) {
        return page(360, 780, face);
    }

    Page page(int width, int height, ColorScheme face) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, height)
                .setColorScheme(face)
                .setLocale("en-GB"));
        context.setDefaultTimeout(20_000);
        return context.newPage();
    }

    void signIn(Page page, String email) {
        page.navigate("/signin");
        page.fill("input[name=email]", email);
        page.fill("input[name=password]", DemoPeople.PASSWORD);
        page.press("input[name=password]", "Enter");
        page.waitForURL(
                url -> !url.contains("/signin"), new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
    }

    /** Waits until a page of the desk is drawn. */
    void open(Page page, String path) {
        page.navigate(path);
        page.waitForSelector("main h1");
    }

    /** Presses what leads to another page, and waits until that page stands in the place of this one. */
    static void leave(Page page, Locator press) {
        page.locator("body").evaluate("body => body.dataset.before = 'yes'");
        press.click();
        page.locator("body:not([data-before])").waitFor();
    }

    /**
     * What axe finds wrong on the page, one line each; nothing is what every screen must show. A screen that is shown in a
     * frame is looked at where it stands by itself.
     */
    static List<String> violations(Page page) {
        AxeResults results = new AxeBuilder(page).exclude("iframe").analyze();
        return results.getViolations().stream().map(Stage::line).toList();
    }

    private static String line(Rule rule) {
        String where =
                rule.getNodes().stream().limit(3).map(node -> node.getHtml()).collect(Collectors.joining(" | "));
        return rule.getId() + ": " + where;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
