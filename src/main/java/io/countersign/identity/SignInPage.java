package io.countersign.identity;

import io.countersign.base.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in on. */
@Controller
@RequestMapping("/signin")
class SignInPage {

    private static final String PAGE = "identity/signin";
    private static final Set<String> AFTER = Set.of("out", "expired", "ended", "recovered");

    private final PasswordSignIn signIn;
    private final SessionStart sessions;
    private final List<SignInAside> asides;

    SignInPage(PasswordSignIn signIn, SessionStart sessions, List<SignInAside> asides) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.asides = List.copyOf(asides);
    }

    @ModelAttribute("asides")
    List<SignInAside> asides() {
        return asides;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String after, Model page) {
        LocalPath target = LocalPath.orStart(to);
        if (CurrentPerson.atHand().isPresent()) {
            return "redirect:" + target.value();
        }
        page.addAttribute("state", AFTER.contains(after) ? after : "");
        page.addAttribute("to", target.value());
        return PAGE;
    }

    @PostMapping
    String signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        LocalPath target = LocalPath.orStart(to);
        page.addAttribute("email", email);
        page.addAttribute("to", target.value());
        try {
            return enter(email, password, request, response)
                    ? "redirect:" + target.value()
                    : SignInCodePage.onTheWayTo(target);
        } catch (BadCredentialsException wrong) {
            return again(HttpStatus.UNAUTHORIZED, "wrong", response, page);
        } catch (TooManyTries early) {
            response.setHeader("Retry-After", String.valueOf(early.seconds()));
            page.addAttribute("seconds", early.seconds());
            page.addAttribute("minutes", (early.seconds() + 59) / 60);
            return again(HttpStatus.TOO_MANY_REQUESTS, "wait", response, page);
        }
    }

    private boolean enter(String email, String password, HttpServletRequest request, HttpServletResponse response) {
        var typed = UsernamePasswordAuthenticationToken.unauthenticated(email, password);
        typed.setDetails(new WebAuthenticationDetails(request));
        PersonId person =
                CurrentPerson.of(signIn.authenticate(typed)).orElseThrow().person();
        return sessions.begin(person, FactorGrantedAuthority.PASSWORD_AUTHORITY, request, response);
    }

    private static String again(HttpStatus status, String state, HttpServletResponse response, Model page) {
        response.setStatus(status.value());
        page.addAttribute("state", state);
        return PAGE;
    }
}
