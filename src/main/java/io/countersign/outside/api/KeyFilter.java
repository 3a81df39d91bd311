package io.countersign.outside.api;

import io.countersign.base.Actor;
import io.countersign.identity.KeyTries;
import io.countersign.outside.KeyCheck;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through whoever shows a reading key of the agency as bearer (RFC 6750), to read and nothing else. Whatever else
 * is shown, at whatever address, is answered alike.
 */
final class KeyFilter extends OncePerRequestFilter {

    /** Under this name a read finds who reads; without it there is no read. */
    static final String READER = "io.countersign.outside.reader";

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String SCHEME = "Bearer ";

    private final KeyCheck keys;
    private final KeyTries tries;
    private final Problems problems;

    KeyFilter(KeyCheck keys, KeyTries tries, Problems problems) {
        this.keys = keys;
        this.tries = tries;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!READING.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
            problems.write(request, response, HttpStatus.METHOD_NOT_ALLOWED, "outside.problem.method");
            return;
        }
        Optional<String> key = shown(request);
        Optional<Actor> reader = key.flatMap(one -> keys.reader(agency(request), one));
        if (reader.isEmpty()) {
            refuse(request, response, key);
            return;
        }
        request.setAttribute(READER, reader.get());
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Optional<String> key)
            throws IOException {
        Duration wait =
                key.map(wrong -> tries.wrong(wrong, request.getRemoteAddr())).orElse(Duration.ZERO);
        if (wait.isPositive()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(wait.plusMillis(999).toSeconds()));
            problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "outside.problem.wait");
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, SCHEME.strip());
        problems.write(request, response, HttpStatus.UNAUTHORIZED, "outside.problem.key");
    }

    private static Optional<String> shown(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .filter(key -> !key.isEmpty());
    }

    private static String agency(HttpServletRequest request) {
        return request.getRequestURI()
                .substring(request.getContextPath().length() + 1)
                .split("/")[0];
    }
}
