package io.countersign.publishing.x;

import com.sun.net.httpserver.HttpServer;
import io.countersign.accounts.Credentials;
import io.countersign.publishing.Network.Prepared;
import io.countersign.publishing.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** A server that gives one canned answer to every request, counts them, and a real adapter that talks to it. */
final class CannedX implements AutoCloseable {

    private static final Credentials KEYS = new Credentials("99-at", "ats", "99");

    private final HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();

    private CannedX(HttpServer server) {
        this.server = server;
    }

    /** An answer: status, headers, body. */
    record Answer(int status, Map<String, String> headers, String body) {

        static Answer of(int status, String body) {
            return new Answer(status, Map.of("Content-Type", "application/json"), body);
        }

        Answer with(String header, String value) {
            return new Answer(status, Map.of("Content-Type", "application/json", header, value), body);
        }
    }

    static CannedX answering(Answer answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        CannedX canned = new CannedX(server);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            canned.requests.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return canned;
    }

    Outcome send() {
        return send(url(), "A post");
    }

    static Outcome send(String url, String text) {
        return adapter(url).send(text, new Prepared(List.of()), KEYS);
    }

    static XNetwork adapter(String url) {
        XApp app = new XApp(new XSettings(
                url, url + "/authorize", url, "key", "secret", Duration.ofMillis(500), Duration.ofMillis(700)));
        return new XNetwork(app, new XMedia(app, new JsonMapper()));
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
