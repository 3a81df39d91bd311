package io.countersign.identity;

import io.countersign.base.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
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
    private static final Set<String> AFTER_A_PASSKEY = Set.of("key", "done");

    private final PasswordCheck check;
    private final SecondFactor codes;
    private final SessionStart sessions;
    private final ObjectProvider<OtherKeys> keys;

    ConfirmPage(PasswordCheck check, SecondFactor codes, SessionStart sessions, ObjectProvider<OtherKeys> keys) {
        this.check = check;
        this.codes = codes;
        this.sessions = sessions;
        this.keys = keys;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String after, Model page) {
        return shown(AFTER_A_PASSKEY.contains(after) ? after : "", to, page);
    }

    @PostMapping
    String confirm(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        PersonId person = CurrentPerson.id();
        try {
            if (!proves(person, password, code)) {
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

    /** A code is looked at only after the right password, so that nobody uses up somebody else's. */
    private boolean proves(PersonId person, String password, String code) {
        return check.matches(person, password) && (!codes.isAsked(person) || codes.takes(person, code));
    }

    private String shown(String state, String to, Model page) {
        page.addAttribute("state", state);
        page.addAttribute("to", to);
        PersonId person = CurrentPerson.id();
        page.addAttribute("code", codes.isAsked(person));
        page.addAttribute("passkey", keys.stream().anyMatch(one -> one.has(person)));
        return PAGE;
    }
}
