package io.countersign.sandbox.x;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers that no controller gives. */
final class Answers {

    private static final JsonMapper JSON = new JsonMapper();

    private Answers() {}

    static void problem(HttpServletResponse response, XProblem problem) throws IOException {
        write(response, problem.status().value(), "application/problem+json", JSON.writeValueAsString(problem.body()));
    }

    static void write(HttpServletResponse response, int status, String type, String body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    static void rates(HttpServletResponse response, Rates.Standing standing) {
        response.setIntHeader("x-rate-limit-limit", standing.limit());
        response.setIntHeader("x-rate-limit-remaining", standing.remaining());
        response.setHeader("x-rate-limit-reset", Long.toString(standing.reset().getEpochSecond()));
    }
}
