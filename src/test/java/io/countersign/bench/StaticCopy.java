package io.countersign.bench;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** The same page and files as they came, kept in memory and handed out as they are: nothing thinks, nothing is looked up. */
final class StaticCopy implements AutoCloseable {

    private record Kept(String type, byte[] zipped) {}

    private final Map<String, Kept> files = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);

    private StaticCopy() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
    }

    /** Copies these addresses and serves them. */
    static StaticCopy of(List<String> addresses) throws IOException, InterruptedException {
        StaticCopy copy = new StaticCopy();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String address : addresses) {
                HttpResponse<byte[]> answer = http.send(
                        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
                String type = answer.headers().firstValue("Content-Type").orElse("application/octet-stream");
                copy.files.put(URI.create(address).getPath(), new Kept(type, zipped(answer.body())));
            }
        }
        copy.serve();
        return copy;
    }

    String at(String address) {
        return "http://127.0.0.1:" + server.getAddress().getPort()
                + URI.create(address).getPath();
    }

    private void serve() {
        server.createContext("/", exchange -> {
            Kept kept = files.get(exchange.getRequestURI().getPath());
            try (exchange) {
                if (kept == null) {
                    exchange.sendResponseHeaders(404, -1);
                    return;
                }
                Headers headers = exchange.getResponseHeaders();
                headers.set("Content-Type", kept.type());
                headers.set("Content-Encoding", "gzip");
                exchange.sendResponseHeaders(200, kept.zipped().length);
                exchange.getResponseBody().write(kept.zipped());
            }
        });
        server.start();
    }

    private static byte[] zipped(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
