package io.countersign.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A phone on a thin line: 1.6 Mbit/s, 150 ms to and fro, a processor four times slower; each visit with an empty cache. */
final class ThrottledPhone implements AutoCloseable {

    private static final int LATENCY_MILLIS = 150;
    private static final double BYTES_PER_SECOND = 1_600_000 / 8.0;
    private static final int SLOWER = 4;

    /** The first moment at which the page is painted and its forms answer: the later of the two, in seconds. */
    private static final String USABLE = """
            () => {
              const page = performance.getEntriesByType('navigation')[0];
              const paint = performance.getEntriesByName('first-contentful-paint')[0];
              return Math.max(paint.startTime, page.domContentLoadedEventEnd) / 1000;
            }""";

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(Optional.ofNullable(System.getenv("COUNTERSIGN_CHROMIUM"))
                            .orElse("/usr/bin/chromium")))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));

    /**
     * One visit.
     *
     * @param usableSeconds from asking for the page until it is painted and answers
     * @param bytes over the line, heads included, pictures of the post not
     * @param addresses what was asked for
     */
    record Visit(double usableSeconds, long bytes, List<String> addresses) {}

    /** Opens a page with nothing kept from before. */
    Visit open(String address) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 780))) {
            Page page = context.newPage();
            throttle(context.newCDPSession(page));
            List<Response> answers = Collections.synchronizedList(new ArrayList<>());
            page.onResponse(answers::add);
            page.navigate(address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            double usable = ((Number) page.evaluate(USABLE)).doubleValue();
            List<Response> own = List.copyOf(answers).stream()
                    .filter(answer -> !answer.url().contains("/media/"))
                    .toList();
            return new Visit(
                    usable,
                    own.stream().mapToLong(ThrottledPhone::bytes).sum(),
                    own.stream().map(Response::url).toList());
        }
    }

    private static void throttle(CDPSession line) {
        line.send("Network.enable");
        var network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", LATENCY_MILLIS);
        network.addProperty("downloadThroughput", BYTES_PER_SECOND);
        network.addProperty("uploadThroughput", BYTES_PER_SECOND);
        line.send("Network.emulateNetworkConditions", network);
        var processor = new JsonObject();
        processor.addProperty("rate", SLOWER);
        line.send("Emulation.setCPUThrottlingRate", processor);
    }

    private static long bytes(Response answer) {
        var sizes = answer.request().sizes();
        return (long) sizes.responseBodySize + sizes.responseHeadersSize;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
