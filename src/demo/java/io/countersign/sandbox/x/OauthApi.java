package io.countersign.sandbox.x;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The first and the last leg of OAuth 1.0a, which the application walks alone. */
@RestController("sandboxXOauthApi")
@RequestMapping("/sandbox/x/oauth")
class OauthApi {

    static final String BY_PIN = "oob";
    private static final String NOT_AUTHENTICATED =
            "{\"errors\":[{\"code\":32,\"message\":\"Could not authenticate you.\"}]}";
    private static final String CALLBACK_REFUSED =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><errors><error code=\"415\">"
                    + "Callback URL not approved for this client application. Approved callback URLs can be adjusted in your"
                    + " application settings</error></errors>";

    private final Oauth oauth;
    private final Tokens tokens;
    private final Accounts accounts;

    OauthApi(Oauth oauth, Tokens tokens, Accounts accounts) {
        this.oauth = oauth;
        this.tokens = tokens;
        this.accounts = accounts;
    }

    @PostMapping("/request_token")
    ResponseEntity<String> requestToken(HttpServletRequest request) {
        Optional<OauthHeader> header = OauthHeader.of(request).filter(given -> oauth.accepts(request, given, ""));
        if (header.isEmpty()) {
            return unauthorized();
        }
        String callback = given(request, header.get(), "oauth_callback");
        if (!acceptable(callback)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN)
                    .contentType(MediaType.APPLICATION_XML)
                    .body(CALLBACK_REFUSED);
        }
        XToken token = tokens.request(callback);
        return form("oauth_token=" + token.token() + "&oauth_token_secret=" + token.secret()
                + "&oauth_callback_confirmed=true");
    }

    @PostMapping("/access_token")
    ResponseEntity<String> accessToken(HttpServletRequest request) {
        return OauthHeader.of(request)
                .flatMap(header -> signedBy(request, header))
                .flatMap(accounts::find)
                .map(this::granted)
                .orElseGet(OauthApi::unauthorized);
    }

    private Optional<Long> signedBy(HttpServletRequest request, OauthHeader header) {
        return tokens.find(header.token())
                .filter(token -> !token.access() && oauth.accepts(request, header, token.secret()))
                .filter(token -> tokens.exchange(token.token(), given(request, header, "oauth_verifier")))
                .flatMap(token -> Optional.ofNullable(token.account()));
    }

    private ResponseEntity<String> granted(XAccount account) {
        XToken token = tokens.access(account);
        return form("oauth_token=" + token.token() + "&oauth_token_secret=" + token.secret() + "&user_id="
                + account.id() + "&screen_name=" + account.handle());
    }

    private static String given(HttpServletRequest request, OauthHeader header, String name) {
        String parameter = request.getParameter(name);
        return parameter == null ? header.get(name) : parameter;
    }

    private static boolean acceptable(String callback) {
        try {
            URI uri = URI.create(callback);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return BY_PIN.equals(callback) || web && uri.getHost() != null && callback.length() <= 2000;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static ResponseEntity<String> form(String body) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .header("x-access-level", "read-write")
                .body(body);
    }

    private static ResponseEntity<String> unauthorized() {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .contentType(MediaType.APPLICATION_JSON)
                .body(NOT_AUTHENTICATED);
    }
}
