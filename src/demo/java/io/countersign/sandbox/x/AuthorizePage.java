package io.countersign.sandbox.x;

import io.countersign.sandbox.Policy;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The middle leg of OAuth 1.0a: a person says which account she is and whether the application may act for it. */
@Controller("sandboxXAuthorizePage")
@RequestMapping("/sandbox/x/oauth")
class AuthorizePage {

    private final Tokens tokens;
    private final Accounts accounts;

    AuthorizePage(Tokens tokens, Accounts accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    @GetMapping({"/authorize", "/authenticate"})
    ModelAndView ask(
            @RequestParam(name = "oauth_token", defaultValue = "") String token,
            @RequestParam(name = "screen_name", defaultValue = "") String handle,
            HttpServletResponse response) {
        return tokens.undecided(token)
                .map(waiting -> question(waiting, handle, response))
                .orElseGet(AuthorizePage::over);
    }

    private ModelAndView question(Tokens.Stored waiting, String handle, HttpServletResponse response) {
        response.setHeader(Policy.HEADER, Policy.leadingTo(callback(waiting)));
        return new ModelAndView(
                "sandbox/x/authorize",
                Map.of("token", waiting.token(), "accounts", accounts.customers(), "chosen", handle));
    }

    private static String callback(Tokens.Stored waiting) {
        return Optional.ofNullable(waiting.callback()).orElse(OauthApi.BY_PIN);
    }

    @PostMapping("/authorize")
    ModelAndView decide(
            @RequestParam("oauth_token") String token,
            @RequestParam(name = "account", defaultValue = "") String handle,
            @RequestParam("decision") String decision,
            HttpServletResponse response) {
        return tokens.undecided(token)
                .map(waiting -> "authorize".equals(decision) ? authorized(waiting, handle, response) : denied(waiting))
                .orElseGet(AuthorizePage::over);
    }

    private ModelAndView authorized(Tokens.Stored waiting, String handle, HttpServletResponse response) {
        Optional<XAccount> account = accounts.find(handle).filter(found -> !found.invented());
        if (account.isEmpty()) {
            return question(waiting, handle, response).addObject("nobodyChosen", true);
        }
        return tokens.authorize(waiting.token(), account.get())
                .map(verifier -> back(waiting, "oauth_token=" + waiting.token() + "&oauth_verifier=" + verifier)
                        .addObject("pin", verifier))
                .orElseGet(AuthorizePage::over);
    }

    private ModelAndView denied(Tokens.Stored waiting) {
        tokens.refuse(waiting.token());
        return back(waiting, "denied=" + waiting.token());
    }

    private static ModelAndView back(Tokens.Stored waiting, String answer) {
        String callback = callback(waiting);
        if (OauthApi.BY_PIN.equals(callback)) {
            return new ModelAndView("sandbox/x/authorized");
        }
        RedirectView redirect = new RedirectView(callback + (callback.contains("?") ? "&" : "?") + answer);
        redirect.setExposeModelAttributes(false);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }

    private static ModelAndView over() {
        return new ModelAndView("sandbox/x/over", HttpStatus.FORBIDDEN);
    }
}
