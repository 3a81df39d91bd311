package io.countersign.sandbox.x;

import io.countersign.sandbox.DropValve;
import io.countersign.sandbox.Hangs;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Makes go wrong what was ordered to go wrong; the API behind it knows nothing of it. */
class FaultFilter extends OncePerRequestFilter {

    static final String HIDDEN_READS = "sandbox.x.hidden-reads";
    private static final String GARBAGE = "<!doctype html><title>X</title><p>Something went wrong. Try reload";
    private static final int USUAL_WAIT_SECONDS = 60;

    private final Faults faults;
    private final Hangs hangs;
    private final Clock clock;

    FaultFilter(Faults faults, Hangs hangs, Clock clock) {
        this.faults = faults;
        this.hangs = hangs;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Call.of(request.getMethod(), request.getRequestURI()) != Call.POST;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Faults.Order> order = faults.take(((XAccount) request.getAttribute(ApiGate.CALLER)).id());
        if (order.isEmpty()) {
            chain.doFilter(request, response);
        } else if (order.get().kind().stores()) {
            afterStore(order.get(), request, response, chain);
        } else {
            answer(order.get(), request, response);
        }
    }

    private void afterStore(
            Faults.Order order, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(HIDDEN_READS, order.hiddenReads());
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        if (order.kind() == XFault.LATE || kept.getStatus() != HttpStatus.CREATED.value()) {
            kept.copyBodyToResponse();
        } else {
            kept.resetBuffer();
            answer(order, request, response);
        }
    }

    private void answer(Faults.Order order, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (order.kind()) {
            case RATE_LIMITED -> rateLimited(order, response);
            case ERROR_WITHOUT_STORE, ERROR_AFTER_STORE ->
                Answers.problem(response, XProblem.of(HttpStatus.INTERNAL_SERVER_ERROR, "Internal Server Error"));
            case FORBIDDEN -> Answers.problem(response, XProblem.forbidden(order.detail()));
            case UNAUTHORIZED -> Answers.problem(response, XProblem.unauthorized());
            case GARBAGE -> Answers.write(response, HttpStatus.OK.value(), "text/html", GARBAGE);
            case HANG_AFTER_STORE -> hangs.hang(request, response);
            case DROP_WITHOUT_STORE, DROP_AFTER_STORE -> DropValve.drop(request);
            case LATE -> throw new IllegalStateException("a late post is answered as usual");
        }
    }

    private void rateLimited(Faults.Order order, HttpServletResponse response) throws IOException {
        int wait = order.detail().matches("[0-9]{1,6}") ? Integer.parseInt(order.detail()) : USUAL_WAIT_SECONDS;
        response.setIntHeader("x-rate-limit-remaining", 0);
        response.setHeader(
                "x-rate-limit-reset",
                Long.toString(clock.instant().plusSeconds(wait).getEpochSecond()));
        Answers.problem(response, XProblem.tooManyRequests());
    }
}
