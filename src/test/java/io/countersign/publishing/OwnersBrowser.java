package io.countersign.publishing;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.ConnectionWish;
import io.countersign.accounts.NetworkAnswer;
import io.countersign.accounts.NetworkName;
import io.countersign.base.LinkToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
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

    private final LinkToken mark = LinkToken.random(new SecureRandom());

    /** What a network hands back to the application after a yes, in this browser. */
    record Yes(NetworkName network, String token, String verifier, LinkToken browser) {

        NetworkAnswer answer() {
            return new NetworkAnswer(network, token, verifier, browser);
        }

        /** The same answer in another browser. */
        NetworkAnswer in(LinkToken other) {
            return new NetworkAnswer(network, token, verifier, other);
        }
    }

    /** The wish to connect an account, from this browser. */
    ConnectionWish wish(AccountId account) {
        return new ConnectionWish(account, mark, false);
    }

    Yes authorize(URI page, String handle) {
        String token = found(Pattern.compile("oauth_token=([^&]+)"), page.toString());
        String csrf = found(CSRF, send(HttpRequest.newBuilder(page).build()).body());
        HttpRequest form = HttpRequest.newBuilder(page.resolve(page.getPath()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("decision=authorize&oauth_token=" + token + "&account="
                        + handle + "&_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8)))
                .build();
        String back = send(form).headers().firstValue("Location").orElseThrow();
        return new Yes(NetworkName.X, token, found(Pattern.compile("oauth_verifier=(\\w+)"), back), mark);
    }

    /** Chooses Pages in Facebook's login dialog; the verifier is the code that comes back. */
    Yes choose(URI dialog, long... pages) {
        return chooseWithout(dialog, "", pages);
    }

    /** The same, saying no to one of the permissions. */
    Yes chooseWithout(URI dialog, String permission, long... pages) {
        var asked = UriComponentsBuilder.fromUri(dialog).build().getQueryParams();
        String csrf = found(CSRF, send(HttpRequest.newBuilder(dialog).build()).body());
        String chosen = Arrays.stream(pages).mapToObj(page -> "&page=" + page).collect(Collectors.joining());
        HttpRequest form = HttpRequest.newBuilder(dialog.resolve("/sandbox/facebook/dialog"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("decision=continue&redirect="
                        + asked.getFirst("redirect_uri") + "&state=" + asked.getFirst("state") + chosen
                        + (permission.isEmpty() ? "" : "&without=" + permission) + "&_csrf="
                        + URLEncoder.encode(csrf, StandardCharsets.UTF_8)))
                .build();
        String back = send(form).headers().firstValue("Location").orElseThrow();
        return new Yes(
                NetworkName.FACEBOOK,
                found(Pattern.compile("state=([^&#]+)"), back),
                found(Pattern.compile("code=(\\w+)"), back),
                mark);
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
