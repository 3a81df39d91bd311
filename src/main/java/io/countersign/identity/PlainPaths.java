package io.countersign.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** The addresses of plain pages: everything the desk must neither answer nor guard. */
@Configuration(proxyBeanMethods = false)
class PlainPaths {

    /** The plain addresses that need no sign-in: they prove what they must by themselves, or show nothing of anybody. */
    static final String[] OPEN = {
        "/signin",
        "/signin/challenge",
        "/signin/key",
        "/signin/code",
        "/lost/**",
        "/start/**",
        "/join/**",
        "/receipt/**",
        "/theme/**",
        "/error/**",
        "/actuator/health/**",
        "/*/sign/l/**"
    };

    private static final List<String> PAGES = List.of(
            "/signin/**",
            "/logout",
            "/keys/**",
            "/start/**",
            "/found",
            "/join/**",
            "/connect/**",
            "/confirm/**",
            "/sessions/**",
            "/password",
            "/second/**",
            "/lost/**",
            "/authenticator/**",
            "/receipt/**",
            "/*/sign/**",
            "/*/me/**",
            "/*/say/**",
            "/actuator/**");
    private static final List<String> OTHERS = List.of("/theme/**", "/error/**");

    /** Matches them all, and the start unless the desk itself calls there. */
    static RequestMatcher matcher() {
        var paths = PathPatternRequestMatcher.withDefaults();
        RequestMatcher start =
                new AndRequestMatcher(paths.matcher("/"), request -> request.getParameter("v-r") == null);
        return new OrRequestMatcher(Stream.concat(
                        Stream.of(start),
                        Stream.concat(PAGES.stream(), OTHERS.stream()).map(paths::matcher))
                .toList());
    }

    /** A plain address without a page is not found; without this the desk would open there, as a blank page. */
    @Bean
    SimpleUrlHandlerMapping nothingThere() {
        HttpRequestHandler notFound = (request, response) -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        Map<String, Object> handlers = new TreeMap<>();
        PAGES.forEach(pattern -> handlers.put(pattern, notFound));
        return new SimpleUrlHandlerMapping(handlers, Ordered.LOWEST_PRECEDENCE - 100);
    }
}
