package io.countersign.identity;

import io.countersign.base.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody who is signed in proves once more who they are, before what only the person may do. */
@Controller
@RequestMapping("/confirm")
class ConfirmPage {

    private static final String PAGE = "identity/confirm";

    private final PasswordCheck check;
    private final SessionStart sessions;

    ConfirmPage(PasswordCheck check, SessionStart sessions) {
        this.check = check;
        this.sessions = sessions;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String to, Model page) {
        return shown("", to, page);
    }

    @PostMapping
    String confirm(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        PersonId person = CurrentPerson.id();
        try {
            if (!check.matches(person, password)) {
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
                return shown("wrong", to, page);
            }
        } catch (TooManyTries early) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", String.valueOf(early.seconds()));
            page.addAttribute("minutes", (early.seconds() + 59) / 60);
            return shown("wait", to, page);
        }
        sessions.renew(FactorGrantedAuthority.PASSWORD_AUTHORITY, request, response);
        return to.isEmpty()
                ? shown("done", to, page)
                : "redirect:" + LocalPath.orStart(to).value();
    }

    private static String shown(String state, String to, Model page) {
        page.addAttribute("state", state);
        page.addAttribute("to", to);
        return PAGE;
    }
}
