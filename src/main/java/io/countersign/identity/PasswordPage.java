package io.countersign.identity;

import io.countersign.base.ProofNeeded;
import io.countersign.base.Refused;
import io.countersign.base.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody who has just proved who they are chooses another password. */
@Controller
@RequestMapping("/password")
class PasswordPage {

    private static final String PAGE = "identity/password";

    private final PasswordChange change;

    PasswordPage(PasswordChange change) {
        this.change = change;
    }

    @GetMapping
    String show() {
        return PAGE;
    }

    @PostMapping
    String change(
            @RequestParam(defaultValue = "") String chosen,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale,
            Model page) {
        try {
            change.change(CurrentPerson.id(), chosen, SessionMark.of(request).orElse(null));
            next.addFlashAttribute("notice", Texts.in(locale).get("identity.password.changed"));
            return "redirect:/sessions";
        } catch (ProofNeeded first) {
            return Confirmation.onTheWayTo("/password");
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("alarm", refused.refusal().sentence(locale));
            return PAGE;
        }
    }
}
