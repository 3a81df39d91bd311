package io.countersign.sandbox.facebook;

import io.countersign.sandbox.Policy;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** The page on which somebody says which of her Pages an application may use. */
@Controller("sandboxFacebookLoginDialog")
@RequestMapping("/sandbox/facebook")
class LoginDialog {

    /** What an application that posts on Pages asks for; people may say no to each. */
    static final List<String> PERMISSIONS =
            List.of("pages_show_list", "pages_read_engagement", "pages_manage_posts", "public_profile");

    private final Tokens tokens;
    private final Pages pages;
    private final FacebookSettings settings;

    LoginDialog(Tokens tokens, Pages pages, FacebookSettings settings) {
        this.tokens = tokens;
        this.pages = pages;
        this.settings = settings;
    }

    @GetMapping("/{version:v[0-9.]+}/dialog/oauth")
    ModelAndView ask(
            @RequestParam(name = "client_id", defaultValue = "") String app,
            @RequestParam(name = "redirect_uri", defaultValue = "") String redirect,
            @RequestParam(defaultValue = "") String state,
            HttpServletResponse response) {
        if (!settings.appId().equals(app) || !isWeb(redirect)) {
            return new ModelAndView("sandbox/facebook/over", HttpStatus.FORBIDDEN);
        }
        response.setHeader(Policy.HEADER, Policy.leadingTo(redirect));
        return new ModelAndView(
                "sandbox/facebook/dialog",
                Map.of("redirect", redirect, "state", state, "pages", pages.all(), "permissions", PERMISSIONS));
    }

    private static boolean isWeb(String redirect) {
        try {
            URI uri = URI.create(redirect);
            return uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?");
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    @PostMapping("/dialog")
    ModelAndView decide(
            @RequestParam String redirect,
            @RequestParam String state,
            @RequestParam String decision,
            @RequestParam(name = "page", defaultValue = "") List<Long> chosen,
            @RequestParam(name = "without", defaultValue = "") List<String> without,
            HttpServletResponse response) {
        if (!isWeb(redirect)) {
            return new ModelAndView("sandbox/facebook/over", HttpStatus.FORBIDDEN);
        }
        UriComponentsBuilder back = UriComponentsBuilder.fromUriString(redirect);
        if ("continue".equals(decision)) {
            back.queryParam(
                    "code",
                    tokens.issue(
                            Tokens.Kind.CODE,
                            chosen,
                            redirect,
                            PERMISSIONS.stream()
                                    .filter(one -> !without.contains(one))
                                    .toList()));
        } else {
            back.queryParam("error", "access_denied").queryParam("error_reason", "user_denied");
        }
        RedirectView view =
                new RedirectView(back.queryParam("state", state).build().toUriString() + "#_=_");
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
