package io.countersign.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.Application;
import io.countersign.testing.TestDatabaseInitializer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the running server says, in production mode, when something is wrong with a request or with itself. */
@Tag("database")
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "vaadin.productionMode=true")
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@Import(ServerAnswersTests.Faulty.class)
class ServerAnswersTests {

    private static final Pattern FORM_TOKEN = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\"");
    private static final Pattern INNER_LIFE =
            Pattern.compile("Exception|\\sat [a-z]+\\.|java\\.|org\\.|Spring|Tomcat|Vaadin/|Whitelabel|[Hh]ibernate"
                    + "|the inner life|\\d+\\.\\d+\\.\\d+");

    /** A page of which every call goes wrong. */
    @Controller
    static class Faulty {

        @GetMapping("/receipt/breaks")
        String breaks() {
            throw new IllegalStateException("the inner life of the house");
        }

        @GetMapping("/receipt/numbers")
        String numbers(@RequestParam int number) {
            return "redirect:/" + number;
        }

        @PostMapping(path = "/receipt/takes", consumes = "application/json")
        String takes() {
            return "redirect:/";
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    ServerAnswersTests(@LocalServerPort int port) {
        this.port = port;
    }

    @AfterEach
    void hangUp() {
        http.close();
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void assertTellsNothing(HttpResponse<String> answer) {
        assertThat(answer.body()).doesNotContainPattern(INNER_LIFE);
        assertThat(answer.headers().map())
                .doesNotContainKeys("server", "Server", "x-powered-by", "X-Powered-By")
                .containsKey("content-security-policy");
    }

    @ParameterizedTest
    @CsvSource({
        "500, /receipt/breaks, text/html",
        "500, /receipt/breaks, application/json",
        "400, /receipt/numbers?number=many, text/html",
        "400, /receipt/numbers, application/json",
        "405, /receipt/takes, text/html",
        "405, /receipt/takes, application/json",
        "404, /receipt/nothing, text/html",
        "404, /receipt/nothing, application/json"
    })
    void whatGoesWrongIsToldWithoutTheInnerLife(int status, String path, String wanted) throws Exception {
        HttpResponse<String> answer = send(at(path).header("Accept", wanted)
                .header("Accept-Language", "en")
                .build());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertTellsNothing(answer);
        if (wanted.equals("text/html")) {
            assertThat(answer.body()).contains("<h1", "Go to the start");
        }
    }

    @Test
    void aBodyOfAnotherKindIsRefused() throws Exception {
        HttpResponse<String> page = send(at("/signin").build());
        Matcher token = FORM_TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        HttpResponse<String> answer = send(at("/receipt/takes")
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token.group(1)))
                .build());
        assertThat(answer.statusCode()).isEqualTo(415);
        assertTellsNothing(answer);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWithASentence() throws Exception {
        HttpResponse<String> answer = send(at("/bluebird/me/say")
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[31 * 1024 * 1024]))
                .build());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("That is too large", "Nothing was changed");
        assertTellsNothing(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/beans",
                "/actuator/mappings",
                "/actuator/configprops",
                "/actuator/heapdump",
                "/actuator/prometheus",
                "/actuator/health/db"
            })
    void theActuatorShowsHealthAndNothingElse(String path) throws Exception {
        assertThat(send(at(path).build()).statusCode()).isIn(302, 401, 404);
        HttpResponse<String> health = send(at("/actuator/health").build());
        assertThat(health.body())
                .isIn("{\"status\":\"UP\"}", "{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?debug",
                "/VAADIN/dev-bundle/webapp/index.html",
                "/VAADIN/config/stats.json",
                "/VAADIN/@vite/client",
                "/copilot",
                "/h2-console",
                "/v3/api-docs",
                "/swagger-ui/index.html"
            })
    void nothingForDevelopersAnswers(String path) throws Exception {
        HttpResponse<String> answer = send(at(path).build());
        assertThat(answer.statusCode()).isIn(302, 401, 403, 404);
        assertTellsNothing(answer);
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example, 403", "http://127.0.0.1.evil.example, 403", "null, 0", "own, 0"})
    void theDesksLastingConnectionIsOpenedFromItsOwnPagesOnly(String origin, int refused) throws Exception {
        String own = "http://127.0.0.1:" + port;
        String answer = handshake(Map.of("Origin", origin.equals("own") ? own : origin));
        String status = answer.split(" ")[1];
        if (refused == 0) {
            assertThat(status).isNotEqualTo("403");
        } else {
            assertThat(status).isEqualTo(Integer.toString(refused));
        }
    }

    /** The first line that a WebSocket handshake is answered with. */
    private String handshake(Map<String, String> headers) throws IOException {
        StringBuilder asked =
                new StringBuilder("GET /VAADIN/push?v-r=push&v-uiId=0&v-pushId=x HTTP/1.1\r\nHost: 127.0.0.1:"
                        + port + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
        headers.forEach(
                (name, value) -> asked.append(name).append(": ").append(value).append("\r\n"));
        asked.append("\r\n");
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(asked.toString().getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            StringBuilder line = new StringBuilder();
            for (int next = answer.read(); next >= 0 && next != '\n'; next = answer.read()) {
                line.append((char) next);
            }
            return line.toString();
        }
    }
}
