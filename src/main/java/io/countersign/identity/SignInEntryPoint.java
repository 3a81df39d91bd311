package io.countersign.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Leads whoever is not signed in to the sign-in page. The target travels in the address and not in a session, so it
 * survives an expired session and a visitor costs no memory.
 */
@Component
class SignInEntryPoint implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (isNavigation(request)) {
            response.sendRedirect(signInFor(request));
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private static boolean isNavigation(HttpServletRequest request) {
        return "navigate".equals(Objects.requireNonNullElse(request.getHeader("Sec-Fetch-Mode"), "navigate"));
    }

    private static String signInFor(HttpServletRequest request) {
        var address = UriComponentsBuilder.fromPath("/signin");
        if (SessionGate.hasEnded(request)) {
            address.queryParam("after", "ended");
        } else if (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid()) {
            address.queryParam("after", "expired");
        }
        LocalPath target = target(request);
        if (target.isStart()) {
            return address.toUriString();
        }
        return address.queryParam("to", "{to}")
                .encode()
                .buildAndExpand(target.value())
                .toUriString();
    }

    private static LocalPath target(HttpServletRequest request) {
        String query = request.getQueryString();
        return "GET".equals(request.getMethod())
                ? LocalPath.orStart(request.getRequestURI() + (query == null ? "" : "?" + query))
                : LocalPath.START;
    }
}
