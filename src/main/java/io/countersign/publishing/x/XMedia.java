package io.countersign.publishing.x;

import io.countersign.accounts.Credentials;
import io.countersign.publishing.Outcome;
import io.countersign.publishing.PreparationFailed;
import io.countersign.signoffs.SignedMedia;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import twitter4j.RequestMethod;

/** Uploads pictures to X and says what they show: calls the library lacks, signed by the same keys. May be repeated. */
@Component
class XMedia {

    private static final int TOO_MANY = 429;
    private static final int UNAUTHORIZED = 401;

    private final XApp app;
    private final JsonMapper json;
    private final HttpClient http;

    XMedia(XApp app, JsonMapper json) {
        this.app = app;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(app.settings().connectTimeout())
                .build();
    }

    /** Uploads a picture with its words; answers X's id for it. */
    String upload(SignedMedia picture, Credentials credentials) {
        String category = picture.mime().equals("image/gif") ? "tweet_gif" : "tweet_image";
        JsonNode answer = post(
                "/2/media/upload",
                Map.of("media", Base64.getEncoder().encodeToString(picture.bytes()), "media_category", category),
                credentials);
        String id = answer.path("data").path("id").asString("");
        if (id.isEmpty()) {
            throw PreparationFailed.forNow("X gave the picture no id", null);
        }
        if (!picture.altText().isEmpty()) {
            post(
                    "/2/media/metadata",
                    Map.of("id", id, "metadata", Map.of("alt_text", Map.of("text", picture.altText()))),
                    credentials);
        }
        return id;
    }

    private JsonNode post(String path, Map<String, Object> body, Credentials credentials) {
        String url = app.settings().apiUrl() + path;
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(app.settings().readTimeout())
                .header("Authorization", app.header(credentials, RequestMethod.POST, url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8)))
                .build();
        try {
            return read(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException unreachable) {
            throw PreparationFailed.forNow(
                    "X does not answer: " + unreachable.getClass().getSimpleName(), null);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw PreparationFailed.forNow("this node is stopping", null);
        }
    }

    private JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() == TOO_MANY) {
            throw PreparationFailed.forNow("rate-limit", resetOf(answer));
        }
        if (answer.statusCode() >= 500) {
            throw PreparationFailed.forNow("X answered " + answer.statusCode() + " to a picture", null);
        }
        if (answer.statusCode() == UNAUTHORIZED) {
            throw PreparationFailed.lockedOut("X refused a picture: " + Outcome.LOCKED_OUT);
        }
        if (answer.statusCode() >= 400) {
            throw PreparationFailed.lasting("X refused a picture: " + answer.statusCode());
        }
        try {
            return json.readTree(answer.body());
        } catch (JacksonException unreadable) {
            throw PreparationFailed.forNow("X's answer to a picture cannot be read", null);
        }
    }

    private static @Nullable Instant resetOf(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("x-rate-limit-reset")
                .filter(seconds -> seconds.matches("\\d{1,11}"))
                .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)))
                .orElse(null);
    }
}
