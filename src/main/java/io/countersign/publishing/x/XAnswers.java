package io.countersign.publishing.x;

import io.countersign.publishing.Outcome;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import twitter4j.RateLimitStatus;
import twitter4j.TwitterException;

/**
 * What X's answers to a post mean. Only what is listed here is a refusal or "not sent"; everything else is unknown,
 * because X has no idempotency key and may have posted before it failed.
 */
final class XAnswers {

    private static final int TOO_MANY = 429;
    private static final String DUPLICATE = "duplicate";
    private static final JsonMapper JSON = new JsonMapper();

    /** A refusal X documents: the status, and words its explanation must contain. */
    private record Known(int status, String words, String reason) {}

    private static final List<Known> REFUSALS = List.of(
            new Known(400, "", "bad-request"),
            new Known(401, "", Outcome.LOCKED_OUT),
            new Known(402, "", "credits"),
            new Known(403, "duplicate content", DUPLICATE),
            new Known(403, "not allowed because you have not been mentioned", "reply-not-allowed"),
            new Known(403, "client-forbidden", "app-not-allowed"),
            new Known(403, "client-not-enrolled", "app-not-allowed"),
            new Known(403, "oauth1-permissions", "read-only"),
            new Known(403, "not permitted to perform this action", "not-permitted"),
            new Known(403, "suspended", "suspended"),
            new Known(413, "", "too-large"));

    private XAnswers() {}

    static Outcome classify(TwitterException failed) {
        if (neverOpened(failed)) {
            return new Outcome.NotSent("never-opened", null);
        }
        int status = failed.getStatusCode();
        if (status == TOO_MANY) {
            return new Outcome.NotSent("rate-limit", resetOf(failed));
        }
        String words = words(failed);
        return REFUSALS.stream()
                .filter(known -> known.status() == status && isExplained(failed) && words.contains(known.words()))
                .findFirst()
                .<Outcome>map(known -> new Outcome.Refused(
                        known.reason() + ": " + words, known.reason().equals(DUPLICATE)))
                .orElseGet(() -> new Outcome.Unknown(status + " " + words));
    }

    /** Whether X itself says why; an answer without that may come from anything in between. */
    static boolean isExplained(TwitterException failed) {
        return problem(failed) != null;
    }

    /** Connection refused, no such host, or a connect time-out: not a byte was written. */
    static boolean neverOpened(TwitterException failed) {
        Throwable cause = failed.getCause();
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || (cause instanceof SocketTimeoutException && "Connect timed out".equals(cause.getMessage()));
    }

    static @Nullable Instant resetOf(TwitterException failed) {
        RateLimitStatus limit = failed.getRateLimitStatus();
        return limit == null ? null : Instant.ofEpochSecond(limit.getResetTimeInSeconds());
    }

    /** X's own explanation, or the kind of failure where X gave none. */
    static String words(TwitterException failed) {
        JsonNode problem = problem(failed);
        if (problem == null) {
            Throwable cause = failed.getCause();
            return cause == null ? "no explanation" : cause.getClass().getSimpleName();
        }
        String detail = problem.path("detail").asString("");
        String reason = problem.path("reason").asString("");
        String first = problem.path("errors").path(0).path("message").asString("");
        return (detail + " " + reason + " " + first).strip();
    }

    private static @Nullable JsonNode problem(TwitterException failed) {
        String message = String.valueOf(failed.getMessage());
        int brace = message.indexOf('{');
        if (brace < 0) {
            return null;
        }
        try {
            JsonNode node = JSON.readTree(message.substring(brace, message.lastIndexOf('}') + 1));
            return node.has("detail") || node.has("title") || node.has("errors") ? node : null;
        } catch (JacksonException | StringIndexOutOfBoundsException unreadable) {
            return null;
        }
    }
}
