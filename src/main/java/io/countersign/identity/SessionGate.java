package io.countersign.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before every request of a session and asks whether it has been ended elsewhere; one that was is nobody's from
 * here on, be it for a page, a click on the desk, its push or a download.
 */
class SessionGate extends OncePerRequestFilter {

    private static final String ENDED = SessionGate.class.getName() + ".ended";

    /** Files that are the same for everybody. */
    private static final List<String> PUBLIC = List.of("/theme/", "/VAADIN/build/", "/VAADIN/static/");

    private final Sessions sessions;

    SessionGate(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Whether the session of this request turned out to be ended. */
    static boolean hasEnded(HttpServletRequest request) {
        return request.getAttribute(ENDED) != null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return PUBLIC.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SessionMark.of(request).filter(id -> !sessions.goesOn(id)).ifPresent(ended -> leave(request));
        chain.doFilter(request, response);
    }

    private static void leave(HttpServletRequest request) {
        Objects.requireNonNull(request.getSession(false)).invalidate();
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        request.setAttribute(ENDED, true);
    }
}
