package io.countersign.sandbox.facebook;

import io.countersign.sandbox.DropValve;
import io.countersign.sandbox.Hangs;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Makes go wrong what was ordered to go wrong; the API behind it knows nothing of it. */
class FaultFilter extends OncePerRequestFilter {

    static final String HIDDEN_READS = "sandbox-facebook-hidden-reads";
    private static final String GARBAGE = "<!doctype html><title>Facebook</title><p>Sorry, something went wrong";
    private static final Pattern REFUSAL = Pattern.compile("(\\d{1,7}) ?(.*)");

    private final Faults faults;
    private final Hangs hangs;

    FaultFilter(Faults faults, Hangs hangs) {
        this.faults = faults;
        this.hangs = hangs;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !GraphGate.isPosting(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Faults.Order> order =
                faults.take(Long.parseLong(request.getRequestURI().split("/")[4]));
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
        if (order.kind() == FacebookFault.LATE || kept.getStatus() != HttpServletResponse.SC_OK) {
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
            case ERROR_WITHOUT_STORE, ERROR_AFTER_STORE -> GraphAnswers.error(response, GraphError.trouble());
            case REFUSED -> GraphAnswers.error(response, refusal(order.detail()));
            case GARBAGE -> GraphAnswers.write(response, HttpServletResponse.SC_OK, "text/html", GARBAGE);
            case HANG_AFTER_STORE -> hangs.hang(request, response);
            case DROP_WITHOUT_STORE, DROP_AFTER_STORE -> DropValve.drop(request);
            case LATE -> throw new IllegalStateException("a late post is answered as usual");
        }
    }

    private static GraphError refusal(String detail) {
        Matcher words = REFUSAL.matcher(detail);
        return words.matches()
                ? GraphError.of(400, Integer.parseInt(words.group(1)), words.group(2))
                : GraphError.of(403, 200, detail.isEmpty() ? "(#200) Permissions error" : detail);
    }

    private static void rateLimited(Faults.Order order, HttpServletResponse response) throws IOException {
        if (order.detail().matches("[0-9]{1,4}")) {
            response.setHeader(
                    "X-Business-Use-Case-Usage",
                    "{\"" + order.page() + "\":[{\"type\":\"pages\",\"call_count\":100,\"total_cputime\":25,"
                            + "\"total_time\":25,\"estimated_time_to_regain_access\":" + order.detail() + "}]}");
        }
        GraphAnswers.error(response, GraphError.of(400, 32, "(#32) Page request limit reached"));
    }
}
