package io.countersign.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** A browser without a screen: keeps cookies, follows redirects, fills in the forms it is shown. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    /** The page at an address or the one it leads to, which must be there. */
    Document open(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(address);
        while (leads(answer)) {
            answer = get(target(answer));
        }
        return page(answer);
    }

    private static Document page(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException(answer.request().method() + " " + answer.uri() + " answered " + answer.statusCode());
        }
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }

    /** Where an address leads, without going there. */
    String lead(String address) throws IOException, InterruptedException {
        return target(get(address));
    }

    /** Fills a form of a page in, sends it and opens what it leads to. */
    Document submit(Document page, String form, Map<String, String> typed) throws IOException, InterruptedException {
        return open(press(page, form, typed));
    }

    /** Fills a form of a page in and sends it; answers the page that comes back at once. */
    Document send(Document page, String form, Map<String, String> typed) throws IOException, InterruptedException {
        return page(filled(page, form, typed));
    }

    /** Fills a form of a page in and sends it; answers where it leads. */
    String press(Document page, String form, Map<String, String> typed) throws IOException, InterruptedException {
        FormElement shown = form(page, form);
        return shown.attr("method").equalsIgnoreCase("post")
                ? target(filled(page, form, typed))
                : shown.absUrl("action").replaceFirst("\\?.*", "") + "?" + fields(shown, typed);
    }

    private static FormElement form(Document page, String form) {
        return (FormElement) Objects.requireNonNull(
                page.selectFirst(form), () -> "there is no " + form + " on " + page.location() + ": " + page.text());
    }

    private static String fields(FormElement form, Map<String, String> typed) {
        typed.forEach((name, value) -> fill(form, name, value));
        return form.formData().stream()
                .map(field -> encoded(field.key()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> filled(Document page, String form, Map<String, String> typed)
            throws IOException, InterruptedException {
        FormElement shown = form(page, form);
        return send(HttpRequest.newBuilder(URI.create(shown.absUrl("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields(shown, typed))));
    }

    /** What is at an address, as it comes. */
    String text(String address) throws IOException, InterruptedException {
        return said(get(address));
    }

    /** Sends JSON, as a page's script does; answers what comes back. */
    String json(String address, String body) throws IOException, InterruptedException {
        return said(send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    private static String said(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static boolean leads(HttpResponse<String> answer) {
        return answer.statusCode() == 302 || answer.statusCode() == 303;
    }

    private static String target(HttpResponse<String> answer) throws IOException {
        String location = answer.headers().firstValue("Location").orElse("");
        if (!leads(answer) || location.isEmpty()) {
            throw new IOException(
                    answer.request().method() + " " + answer.uri() + " leads nowhere: " + answer.statusCode());
        }
        return answer.uri().resolve(location).toString();
    }

    private static void fill(FormElement form, String name, String value) {
        form.select("[name=" + name + "]").remove();
        form.appendElement("input").attr("name", name).attr("value", value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
