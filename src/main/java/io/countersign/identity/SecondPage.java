package io.countersign.identity;

import io.countersign.base.PersonId;
import io.countersign.base.ProofNeeded;
import io.countersign.base.Refused;
import io.countersign.base.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an owner whose mailbox others read shows by something else that the key is theirs. */
@Controller
@RequestMapping("/second")
class SecondPage {

    private static final String PAGE = "identity/second";

    private final SecondChannel channel;
    private final KeyOrigins origins;

    SecondPage(SecondChannel channel, KeyOrigins origins) {
        this.channel = channel;
        this.origins = origins;
    }

    @GetMapping
    String show(Model page) {
        return shown(false, page);
    }

    @PostMapping("/send")
    String send(HttpServletResponse response, Locale locale, Model page) {
        try {
            channel.send(CurrentPerson.id());
            return shown(true, page);
        } catch (TooManyTries early) {
            return slowed(early, response, locale, page);
        } catch (ProofNeeded first) {
            throw first;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("alarm", refused.refusal().sentence(locale));
            return shown(false, page);
        }
    }

    @PostMapping("/confirm")
    String confirm(
            @RequestParam(defaultValue = "") String code, HttpServletResponse response, Locale locale, Model page) {
        try {
            if (channel.takes(CurrentPerson.id(), code)) {
                return "redirect:/second";
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("alarm", Texts.in(locale).get("identity.second.wrong"));
            return shown(true, page);
        } catch (TooManyTries early) {
            return slowed(early, response, locale, page);
        }
    }

    @ExceptionHandler(ProofNeeded.class)
    String prove() {
        return Confirmation.onTheWayTo("/second");
    }

    private String slowed(TooManyTries early, HttpServletResponse response, Locale locale, Model page) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        page.addAttribute("alarm", Texts.in(locale).get("identity.code.throttled", (early.seconds() + 59) / 60));
        return shown(true, page);
    }

    private String shown(boolean sent, Model page) {
        PersonId person = CurrentPerson.id();
        page.addAttribute("own", origins.isOwn(person));
        page.addAttribute("sent", sent);
        page.addAttribute("reach", origins.reach(person).map(Reach::hint).orElse(""));
        return PAGE;
    }
}
