package io.countersign.sandbox.x;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A refusal of the emulated X in the form X's v2 API gives it. */
@SuppressWarnings("serial")
final class XProblem extends RuntimeException {

    private static final String PROBLEMS = "https://api.twitter.com/2/problems/";

    private final HttpStatus status;
    private final String type;

    private XProblem(HttpStatus status, String type, String detail) {
        super(detail);
        this.status = status;
        this.type = type;
    }

    static XProblem of(HttpStatus status, String detail) {
        return new XProblem(status, "about:blank", detail);
    }

    static XProblem unauthorized() {
        return of(HttpStatus.UNAUTHORIZED, "Unauthorized");
    }

    static XProblem forbidden(String detail) {
        return of(HttpStatus.FORBIDDEN, detail);
    }

    static XProblem tooManyRequests() {
        return of(HttpStatus.TOO_MANY_REQUESTS, "Too Many Requests");
    }

    static XProblem invalid(String message) {
        return new XProblem(HttpStatus.BAD_REQUEST, PROBLEMS + "invalid-request", message);
    }

    static XProblem gone(String what, long id) {
        return new XProblem(
                HttpStatus.NOT_FOUND,
                PROBLEMS + "resource-not-found",
                "Could not find " + what + " with id: [" + id + "].");
    }

    HttpStatus status() {
        return status;
    }

    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("detail", getMessage());
        body.put("type", type);
        body.put("title", status == HttpStatus.BAD_REQUEST ? "Invalid Request" : status.getReasonPhrase());
        body.put("status", status.value());
        if (status == HttpStatus.BAD_REQUEST) {
            body.put("errors", List.of(Map.of("parameters", Map.of(), "message", getMessage())));
        }
        return body;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
