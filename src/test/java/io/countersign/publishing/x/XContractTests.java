package io.countersign.publishing.x;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.countersign.accounts.Credentials;
import io.countersign.publishing.Network;
import io.countersign.publishing.NetworkContract;
import io.countersign.publishing.Outcome;
import io.countersign.publishing.ScriptedServer.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.databind.json.JsonMapper;

class XContractTests extends NetworkContract {

    private static final String ID = "1445880548472328192";

    static XNetwork adapter(String url) {
        XApp app = new XApp(new XSettings(
                url, url + "/authorize", url, "key", "secret", Duration.ofMillis(500), Duration.ofMillis(700)));
        return new XNetwork(app, new XMedia(app, new JsonMapper()));
    }

    @Override
    protected Network network(String url) {
        return adapter(url);
    }

    @Override
    protected Credentials keys() {
        return new Credentials("99-at", "ats", "99");
    }

    @Override
    protected Answer taken() {
        return Answer.of(201, """
                {"data":{"id":"1445880548472328192","text":"A post","edit_history_tweet_ids":["1445880548472328192"]}}""");
    }

    @Override
    protected Outcome.Accepted accepted(String url) {
        return new Outcome.Accepted(ID, url + "/i/status/" + ID);
    }

    @Override
    protected Answer emptyTimeline() {
        return Answer.of(200, "{\"meta\":{\"result_count\":0}}");
    }

    @Override
    protected Answer deleted() {
        return Answer.of(200, "{\"data\":{\"deleted\":true}}");
    }

    @Override
    protected Answer alreadyGone() {
        return Answer.of(404, problem(404, "Could not find tweet."));
    }

    private static String problem(int status, String detail) {
        return """
                {"title":"Problem","detail":"%s","type":"about:blank","status":%d}""".formatted(detail, status);
    }

    private static String client(String reason) {
        return """
                {"title":"Client Forbidden","detail":"This request must be made using an approved application.",
                 "reason":"%s","type":"https://api.twitter.com/2/problems/client-forbidden"}""".formatted(reason);
    }

    @Override
    protected Stream<Arguments> refusals() {
        return Stream.of(
                refused("invalid request", 400, "{\"errors\":[{\"message\":\"text is too long\"}]}", "bad-request"),
                refused("unauthorized", 401, problem(401, "Unauthorized"), "reconnect"),
                refused("no credits", 402, problem(402, "Your account does not have any credits."), "credits"),
                refused(
                        "duplicate",
                        403,
                        problem(403, "You are not allowed to create a Tweet with duplicate content."),
                        "duplicate"),
                refused(
                        "reply",
                        403,
                        problem(
                                403,
                                "Reply to this conversation is not allowed because you have not been mentioned or"
                                        + " otherwise engaged by the author"),
                        "reply-not-allowed"),
                refused("client forbidden", 403, client("client-forbidden"), "app-not-allowed"),
                refused("client not enrolled", 403, client("client-not-enrolled"), "app-not-allowed"),
                refused("read only", 403, client("oauth1-permissions"), "read-only"),
                refused(
                        "not permitted",
                        403,
                        problem(403, "You are not permitted to perform this action."),
                        "not-permitted"),
                refused("suspended", 403, problem(403, "Your account is suspended."), "suspended"),
                refused("too large", 413, problem(413, "Payload too large"), "too-large"));
    }

    private static Arguments refused(String name, int status, String body, String reason) {
        return argumentSet(name, Answer.of(status, body), reason, reason.equals("duplicate"));
    }

    @Override
    protected Stream<Arguments> unclear() {
        String html = "<!doctype html><title>Bad gateway</title>";
        return Stream.of(
                canned("400 without an explanation", 400, ""),
                canned("400 in html", 400, html),
                canned("401 without an explanation", 401, ""),
                canned("402 in html", 402, html),
                canned("403 for an unlisted reason", 403, problem(403, "The moon is full.")),
                canned("403 without an explanation", 403, ""),
                canned("403 in html that names a listed reason", 403, "<p>duplicate content</p>"),
                canned("404", 404, problem(404, "Not Found")),
                canned("408", 408, problem(408, "Request Timeout")),
                canned("409", 409, problem(409, "Conflict")),
                canned("418", 418, problem(418, "duplicate content")),
                canned("422", 422, problem(422, "Unprocessable")),
                canned("429 without a body", 429, ""),
                canned("451", 451, problem(451, "Unavailable for legal reasons")),
                canned("500", 500, problem(500, "Internal Server Error")),
                canned("500 that names a listed reason", 500, problem(500, "duplicate content")),
                canned("501", 501, ""),
                canned("502 in html", 502, html),
                canned("503", 503, problem(503, "Service Unavailable")),
                canned("504 without a body", 504, ""),
                canned("200 without a body", 200, ""),
                canned("200 in html", 200, html),
                canned("200 without data", 200, "{}"),
                canned("201 without an id", 201, "{\"data\":{\"text\":\"A post\"}}"),
                canned("201 with an id that is no number", 201, "{\"data\":{\"id\":\"x\",\"text\":\"A post\"}}"),
                canned("201 with a list", 201, "[]"),
                canned("201 cut short", 201, "{\"data\":{\"id\":\"1445880548472328192\",\"te"),
                canned("200 with an error", 200, "{\"errors\":[{\"message\":\"No.\"}]}"),
                canned("204", 204, ""),
                argumentSet("301", Answer.of(301, "").with("Location", "/elsewhere")),
                argumentSet("307", Answer.of(307, "").with("Location", "/elsewhere")));
    }

    @Override
    protected Stream<Arguments> limits() {
        Answer limited = Answer.of(429, problem(429, "Too Many Requests"));
        Answer full = new Answer(
                429,
                Map.of(
                        "x-rate-limit-limit", "100",
                        "x-rate-limit-remaining", "0",
                        "x-rate-limit-reset", "1900000000"),
                problem(429, "Too Many Requests"));
        return Stream.of(
                argumentSet("all headers", full, Instant.ofEpochSecond(1_900_000_000)),
                argumentSet("reset alone", limited.with("x-rate-limit-reset", "1900000000"), null),
                argumentSet("no headers", limited, null),
                argumentSet("retry-after alone", limited.with("Retry-After", "900"), null));
    }
}
