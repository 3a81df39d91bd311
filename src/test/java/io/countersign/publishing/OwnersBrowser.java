package io.countersign.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/** The browser in which an owner says yes on the pages of the emulated networks. */
class OwnersBrowser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** What X hands back to the application after a yes. */
    record Yes(String token, String verifier) {}

    Yes authorize(URI page, String handle) {
        String token = found(Pattern.compile("oauth_token=([^&]+)"), page.toString());
        String csrf = found(CSRF, send(HttpRequest.newBuilder(page).build()).body());
        HttpRequest form = HttpRequest.newBuilder(page.resolve(page.getPath()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("decision=authorize&oauth_token=" + token + "&account="
                        + handle + "&_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8)))
                .build();
        String back = send(form).headers().firstValue("Location").orElseThrow();
        return new Yes(token, found(Pattern.compile("oauth_verifier=(\\w+)"), back));
    }

    /** Chooses Pages in Facebook's login dialog; the verifier is the code that comes back. */
    Yes choose(URI dialog, long... pages) {
        var asked = UriComponentsBuilder.fromUri(dialog).build().getQueryParams();
        String csrf = found(CSRF, send(HttpRequest.newBuilder(dialog).build()).body());
        String chosen = Arrays.stream(pages).mapToObj(page -> "&page=" + page).collect(Collectors.joining());
        HttpRequest form = HttpRequest.newBuilder(dialog.resolve("/sandbox/facebook/dialog"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("decision=continue&redirect="
                        + asked.getFirst("redirect_uri") + "&state=" + asked.getFirst("state") + chosen + "&_csrf="
                        + URLEncoder.encode(csrf, StandardCharsets.UTF_8)))
                .build();
        String back = send(form).headers().firstValue("Location").orElseThrow();
        return new Yes(found(Pattern.compile("state=([^&#]+)"), back), found(Pattern.compile("code=(\\w+)"), back));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
