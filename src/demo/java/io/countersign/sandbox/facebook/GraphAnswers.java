package io.countersign.sandbox.facebook;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers that no controller gives, and times as the Graph API does. */
final class GraphAnswers {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'+0000'").withZone(ZoneOffset.UTC);

    private GraphAnswers() {}

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static void error(HttpServletResponse response, GraphError error) throws IOException {
        write(response, error.status(), "application/json", JSON.writeValueAsString(error.body()));
    }

    static void write(HttpServletResponse response, int status, String type, String body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
