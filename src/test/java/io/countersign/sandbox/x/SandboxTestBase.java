package io.countersign.sandbox.x;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The emulated X on a port of its own and a real database, with an account that nobody else uses. */
@Tag("database")
@SpringBootTest(
        classes = SandboxSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "countersign.sandbox.x.hang=30s",
            "spring.flyway.locations=classpath:db/demo",
            "server.address=127.0.0.1"
        })
abstract class SandboxTestBase {

    private static final String URL = SandboxDatabase.create();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    SandboxX network;

    @Autowired
    SandboxSlice.MovableClock clock;

    @LocalServerPort
    int port;

    XAccount acme = new XAccount(0, "", "", false, java.time.Instant.EPOCH);
    XClient x = new XClient("", new XToken("", ""));
    final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> URL);
        registry.add("spring.datasource.username", () -> SandboxDatabase.USER);
        registry.add("spring.datasource.password", () -> SandboxDatabase.PASSWORD);
    }

    @BeforeEach
    void openAccount() {
        acme = network.create("acme_" + NUMBER.incrementAndGet(), "Acme");
        x = new XClient(base(), network.issueToken(acme));
    }

    String base() {
        return "http://localhost:" + port + "/sandbox/x";
    }

    HttpResponse<String> get(String url) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(base()).resolve(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form as a browser would, with the token of the page it stands on. */
    HttpResponse<String> submit(String page, String target, String fields) throws Exception {
        Matcher token = CSRF.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("no form on " + page);
        }
        return browser.send(
                HttpRequest.newBuilder(URI.create(target))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields + "&_csrf=" + token.group(1)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
