package io.countersign.sandbox.facebook;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Turns a code into a token, a brief token into a lasting one, and that one into the tokens of the Pages it opens. */
@RestController("sandboxFacebookGraphTokens")
@RequestMapping("/sandbox/facebook/{version:v[0-9.]+}")
class GraphTokens {

    private final Tokens tokens;
    private final Pages pages;
    private final FacebookSettings settings;

    GraphTokens(Tokens tokens, Pages pages, FacebookSettings settings) {
        this.tokens = tokens;
        this.pages = pages;
        this.settings = settings;
    }

    @GetMapping(path = "/oauth/access_token", params = "code")
    Map<String, Object> exchange(
            @RequestParam("client_id") String id,
            @RequestParam("client_secret") String secret,
            @RequestParam("redirect_uri") String redirect,
            @RequestParam String code) {
        requireApp(id, secret);
        Tokens.Stored given = tokens.exchange(code, redirect)
                .orElseThrow(() -> GraphError.of(400, 100, "This authorization code has been used."));
        return answer(tokens.issue(Tokens.Kind.BRIEF, given.pages(), "", given.scopes()), Duration.ofHours(1));
    }

    @GetMapping(path = "/oauth/access_token", params = "fb_exchange_token")
    Map<String, Object> extend(
            @RequestParam("client_id") String id,
            @RequestParam("client_secret") String secret,
            @RequestParam("fb_exchange_token") String token) {
        requireApp(id, secret);
        Tokens.Stored given = tokens.find(token)
                .filter(found -> found.kind() == Tokens.Kind.BRIEF)
                .orElseThrow(GraphError::badToken);
        return answer(tokens.issue(Tokens.Kind.LASTING, given.pages(), "", given.scopes()), Duration.ofDays(60));
    }

    private void requireApp(String id, String secret) {
        if (!settings.appId().equals(id) || !settings.appSecret().equals(secret)) {
            throw GraphError.of(400, 101, "Error validating client secret.");
        }
    }

    private static Map<String, Object> answer(String token, Duration life) {
        return Map.of("access_token", token, "token_type", "bearer", "expires_in", life.toSeconds());
    }

    /** Which of the permissions that were asked for a person gave in the dialog. */
    @GetMapping("/me/permissions")
    Map<String, Object> permissions(@RequestAttribute(GraphGate.TOKEN) Tokens.Stored token) {
        return Map.of(
                "data",
                LoginDialog.PERMISSIONS.stream()
                        .map(one -> Map.of(
                                "permission", one, "status", token.scopes().contains(one) ? "granted" : "declined"))
                        .toList());
    }

    @GetMapping("/me/accounts")
    Map<String, Object> accounts(@RequestAttribute(GraphGate.TOKEN) Tokens.Stored token) {
        if (token.kind() != Tokens.Kind.LASTING) {
            throw GraphError.of(403, 200, "(#200) A lasting token of a person is needed");
        }
        return Map.of(
                "data",
                token.pages().stream()
                        .flatMap(id -> pages.find(id).stream())
                        .map(this::opened)
                        .toList());
    }

    private Map<String, Object> opened(FacebookPage page) {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("id", Long.toString(page.id()));
        account.put("name", page.name());
        if (page.handle() != null) {
            account.put("username", page.handle());
        }
        account.put("tasks", List.of("CREATE_CONTENT", "MODERATE", "MESSAGING", "ANALYZE"));
        account.put("access_token", tokens.issue(Tokens.Kind.PAGE, List.of(page.id()), ""));
        return account;
    }
}
