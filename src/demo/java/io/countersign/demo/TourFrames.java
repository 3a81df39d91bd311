package io.countersign.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the tour, and nobody else, show the desk and the phone in frames; under every other name nothing changes. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty("countersign.demo.fill")
class TourFrames extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !TourHosts.isShown(request);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Framed(response, TourHosts.of(request).tour()));
    }

    /** An answer that may stand in a frame of the tour. */
    private static final class Framed extends HttpServletResponseWrapper {

        private final String tour;

        Framed(HttpServletResponse response, String tour) {
            super(response);
            this.tour = tour;
        }

        @Override
        public void setHeader(String name, String value) {
            if (!isDenial(name)) {
                super.setHeader(name, loosened(name, value));
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!isDenial(name)) {
                super.addHeader(name, loosened(name, value));
            }
        }

        private static boolean isDenial(String name) {
            return "X-Frame-Options".equalsIgnoreCase(name);
        }

        private String loosened(String name, String value) {
            return "Content-Security-Policy".equalsIgnoreCase(name)
                    ? value.replace("frame-ancestors 'none'", "frame-ancestors " + tour)
                    : value;
        }
    }
}
