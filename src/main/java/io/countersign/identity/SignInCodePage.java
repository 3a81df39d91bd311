package io.countersign.identity;

import io.countersign.base.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The second page of signing in, for whoever has an authenticator app: its code, or one from paper. */
@Controller
@RequestMapping("/signin/code")
class SignInCodePage {

    private static final String PAGE = "identity/signin-code";

    private final SecondFactor codes;
    private final SessionStart sessions;
    private final Clock clock;

    SignInCodePage(SecondFactor codes, SessionStart sessions, Clock clock) {
        this.codes = codes;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Where a right password leads whose owner is asked for a code. */
    static String onTheWayTo(LocalPath target) {
        return "redirect:"
                + UriComponentsBuilder.fromPath("/signin/code")
                        .queryParam("to", "{to}")
                        .encode()
                        .buildAndExpand(target.value())
                        .toUriString();
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String to, HttpServletRequest request, Model page) {
        page.addAttribute("to", LocalPath.orStart(to).value());
        page.addAttribute("state", "");
        return HalfWay.of(request, clock.instant()).isPresent() ? PAGE : "redirect:/signin";
    }

    @PostMapping
    String enter(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Optional<PersonId> person = HalfWay.of(request, clock.instant());
        if (person.isEmpty()) {
            return "redirect:/signin?after=expired";
        }
        LocalPath target = LocalPath.orStart(to);
        page.addAttribute("to", target.value());
        try {
            if (codes.takes(person.get(), code)) {
                HalfWay.forget(request);
                sessions.enter(person.get(), FactorGrantedAuthority.PASSWORD_AUTHORITY, request, response);
                return "redirect:" + target.value();
            }
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            page.addAttribute("state", "wrong");
        } catch (TooManyTries early) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", String.valueOf(early.seconds()));
            page.addAttribute("state", "wait");
            page.addAttribute("minutes", (early.seconds() + 59) / 60);
        }
        return PAGE;
    }
}
