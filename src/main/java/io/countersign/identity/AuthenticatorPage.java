package io.countersign.identity;

import io.countersign.base.PersonId;
import io.countersign.base.ProofNeeded;
import io.countersign.base.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody switches an authenticator app on or off, and makes recovery codes. */
@Controller
@RequestMapping("/authenticator")
class AuthenticatorPage {

    private static final String PAGE = "identity/authenticator";
    private static final String AGAIN = "redirect:/authenticator";

    private final Authenticators authenticators;
    private final RecoveryCodes recovery;
    private final SecondFactor codes;
    private final PersonDirectory directory;

    AuthenticatorPage(
            Authenticators authenticators, RecoveryCodes recovery, SecondFactor codes, PersonDirectory directory) {
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.codes = codes;
        this.directory = directory;
    }

    @GetMapping
    String show(Model page) {
        return shown(CurrentPerson.id(), page);
    }

    @PostMapping("/begin")
    String begin() {
        authenticators.begin(CurrentPerson.id());
        return AGAIN;
    }

    /** Takes the first code; what it brings besides is ten codes for paper. */
    @PostMapping("/confirm")
    String confirm(
            @RequestParam(defaultValue = "") String code, HttpServletResponse response, Locale locale, Model page) {
        PersonId person = CurrentPerson.id();
        if (authenticators.begun(person).isEmpty()) {
            return AGAIN;
        }
        try {
            if (codes.takesFirst(person, code)) {
                authenticators.on(person);
                return made(recovery.make(person), page);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("alarm", Texts.in(locale).get("identity.code.wrong"));
        } catch (TooManyTries early) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            page.addAttribute("alarm", Texts.in(locale).get("identity.code.throttled", (early.seconds() + 59) / 60));
        }
        return shown(person, page);
    }

    @PostMapping("/off")
    String off(RedirectAttributes next, Locale locale) {
        authenticators.off(CurrentPerson.id());
        next.addFlashAttribute("notice", Texts.in(locale).get("identity.authenticator.switched-off"));
        return AGAIN;
    }

    @PostMapping("/recovery")
    String recovery(Model page) {
        return made(recovery.make(CurrentPerson.id()), page);
    }

    @ExceptionHandler(ProofNeeded.class)
    String prove() {
        return Confirmation.onTheWayTo("/authenticator");
    }

    private static String made(List<String> codes, Model page) {
        page.addAttribute("codes", codes);
        return "identity/recovery-codes";
    }

    private String shown(PersonId person, Model page) {
        page.addAttribute("on", authenticators.isOn(person));
        page.addAttribute("left", recovery.left(person));
        authenticators.begun(person).ifPresent(secret -> {
            String account = directory.get(person).email().value();
            page.addAttribute("secret", secret.text());
            AuthenticatorSecret.Picture picture = AuthenticatorSecret.picture(secret.address(account));
            page.addAttribute("box", picture.box());
            page.addAttribute("outline", picture.outline());
        });
        return PAGE;
    }
}
