package io.countersign.walls;

import io.countersign.base.PersonId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A browser of somebody, or of nobody, with a session of its own. */
final class Caller {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String house;
    private final @Nullable PersonId person;

    Caller(int port, @Nullable PersonId person) {
        this.house = "http://127.0.0.1:" + port;
        this.person = person;
    }

    /** What came back: everything in it, for whoever looks for words. */
    record Answer(int status, String headers, String body) {

        String all() {
            return status + " " + headers + " " + body;
        }
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(house + path)).GET());
    }

    /** Asks for a leak as well. */
    Answer get(String path, String plant) {
        return send(HttpRequest.newBuilder(URI.create(house + path))
                .header(Badge.PLANT, plant)
                .GET());
    }

    Answer post(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(house + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private Answer send(HttpRequest.Builder request) {
        if (person != null) {
            request.header(Badge.PERSON, person.text());
        }
        try {
            HttpResponse<byte[]> response =
                    http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    response.headers().map().toString(),
                    new String(response.body(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
