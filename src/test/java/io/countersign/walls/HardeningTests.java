package io.countersign.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import io.countersign.identity.PersonPrincipal;
import io.countersign.testing.DatabaseTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What every address of the house tells a browser, for strangers and for members; a new address is tried as well. */
@DatabaseTest
class HardeningTests {

    private static final Map<WebApplicationContext, Twins> TWINS = new ConcurrentHashMap<>();

    /** Addresses that stand in no table: what Boot, Vaadin and the static files answer, and what nobody answers. */
    private static final List<String> OTHERS = List.of(
            "GET /",
            "GET /error",
            "GET /logout",
            "POST /logout",
            "GET /theme/plain.css",
            "GET /theme/missing.css",
            "GET /actuator",
            "GET /actuator/env",
            "GET /actuator/health",
            "GET /actuator/prometheus",
            "GET /receipt/nothing",
            "GET /no-such-agency/nothing",
            "PUT /signin",
            "DELETE /no-such-agency/board");

    private final WebApplicationContext application;
    private final MockMvc browser;

    HardeningTests(WebApplicationContext application) {
        this.application = application;
        this.browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    static Stream<Arguments> addresses() {
        Stream<Arguments> mappings =
                RouteTable.MAPPINGS.stream().map(line -> Arguments.of(line.address(), new Route(line, "")));
        Stream<Arguments> pages = RouteTable.PAGES.stream()
                .map(line -> Arguments.of("GET /{agency}/" + line.address(), new Route(line, "GET /{agency}/")));
        Stream<Arguments> others =
                OTHERS.stream().map(line -> Arguments.of(line, new Route(RouteLine.of(RouteLine.Kind.OPEN, line), "")));
        return Stream.of(mappings, pages, others).flatMap(all -> all);
    }

    /** An address with what comes before its own path. */
    record Route(RouteLine line, String before) {

        HttpMethod method() {
            String address = before + line.address();
            return HttpMethod.valueOf(address.substring(0, address.indexOf(' ')));
        }

        String path(Twins twins) {
            String agency = twins.ours().world().agency().slug();
            String path = line.path(agency, twins.ours().first());
            String token = twins.ours().first().content().outside().linkToken();
            return (before.isEmpty() ? path : "/" + agency + "/" + path).replace("{token}", token);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    void strangersAndMembersAreGuardedAlike(String name, Route route) throws Exception {
        var twins = TWINS.computeIfAbsent(application, Twins::in);
        check(name, answer(route, twins, null));
        check(name, answer(route, twins, manager(twins)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    void nothingIsChangedFromAnotherSite(String name, Route route) throws Exception {
        if (route.method().equals(HttpMethod.GET)) {
            return;
        }
        var twins = TWINS.computeIfAbsent(application, Twins::in);
        String path = route.path(twins);
        for (Map.Entry<String, String> from : Map.of("Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site")
                .entrySet()) {
            int status = browser.perform(MockMvcRequestBuilders.request(route.method(), path)
                            .header(from.getKey(), from.getValue())
                            .with(csrf())
                            .with(authentication(manager(twins))))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(status).as("%s with %s", name, from).isEqualTo(403);
        }
    }

    private MockHttpServletResponse answer(Route route, Twins twins, @Nullable UsernamePasswordAuthenticationToken who)
            throws Exception {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(route.method(), route.path(twins))
                .secure(true)
                .header("Accept", "text/html");
        if (who != null) {
            request = request.with(authentication(who)).with(csrf());
        }
        return browser.perform(request).andReturn().getResponse();
    }

    private static UsernamePasswordAuthenticationToken manager(Twins twins) {
        var principal = new PersonPrincipal(twins.ours().manager().person(), "Rosa", Locale.ENGLISH);
        return new UsernamePasswordAuthenticationToken(principal, "", List.of());
    }

    private static void check(String name, MockHttpServletResponse answer) throws Exception {
        assertPolicy(name, header(answer, "Content-Security-Policy"));
        assertThat(header(answer, "X-Content-Type-Options")).as(name).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).as(name).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).as(name).isEqualTo("no-referrer");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).as(name).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).as(name).isEqualTo("same-origin");
        assertThat(header(answer, "Strict-Transport-Security")).as(name).startsWith("max-age=31536000");
        if (!name.contains(" /theme/")) {
            assertThat(header(answer, "Cache-Control")).as(name).contains("no-store");
        }
        assertThat(answer.getHeader("Server")).as(name).isNull();
        assertThat(answer.getHeader("X-Powered-By")).as(name).isNull();
        assertThat(answer.getContentAsString())
                .as(name)
                .doesNotContain("Exception", "\tat ", "java.lang", "springframework", "Tomcat", "Whitelabel");
    }

    private static void assertPolicy(String name, String policy) {
        assertThat(policy)
                .as(name)
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("*", "http:", "script-src 'self' 'unsafe-inline'");
        if (policy.contains("unsafe")) {
            assertThat(policy)
                    .as("%s: the desk, and no page that signs, speaks or lets somebody in", name)
                    .contains("script-src 'self' 'unsafe-eval'", "object-src 'none'", "base-uri 'self'");
            assertThat(name).doesNotContainPattern("/(sign|signin|me|say|join|start|connect|receipt|error)(/|$)");
        }
    }

    private static String header(MockHttpServletResponse answer, String name) {
        return Objects.requireNonNull(
                answer.getHeader(name), () -> name + " is missing in an answer " + answer.getStatus());
    }
}
