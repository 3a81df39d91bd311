package io.countersign.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A jar started in a Java of its own, timed until its first usable page answers. */
final class ColdStart {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path jar;
    private final Map<String, String> environment;
    private final List<String> settings;

    ColdStart(Path jar, Map<String, String> environment, List<String> settings) {
        this.jar = jar;
        this.environment = environment;
        this.settings = settings;
    }

    /** The middle of several starts, in seconds. */
    double medianSeconds(int starts) throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (int start = 0; start < starts; start++) {
            seconds.add(seconds());
        }
        return seconds.stream().sorted().toList().get(starts / 2);
    }

    /** The seconds from the start of the process to the first page. */
    double seconds() throws IOException, InterruptedException {
        int port = freePort();
        long begin = System.nanoTime();
        Process process = process(port).start();
        try {
            awaitPage(process, port);
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            stop(process);
        }
    }

    private ProcessBuilder process(int port) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dsun.net.http.retryPost=false");
        command.addAll(List.of("-jar", jar.toString(), "--server.address=127.0.0.1", "--server.port=" + port));
        command.addAll(settings);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(log());
        return builder;
    }

    private File log() {
        return jar.resolveSibling(jar.getFileName() + ".log").toFile();
    }

    private void awaitPage(Process process, int port) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/signin"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            while (!answers(client, request)) {
                if (System.nanoTime() > deadline || process.waitFor(20, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException(jar + " shows no page; its log is " + log());
                }
            }
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> page = client.send(request, HttpResponse.BodyHandlers.ofString());
            return page.statusCode() == 200 && !page.body().isBlank();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
