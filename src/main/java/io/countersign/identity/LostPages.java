package io.countersign.identity;

import io.countersign.base.Refused;
import io.countersign.base.Texts;
import io.countersign.identity.Recoveries.Asked;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody says that the password or the phone is lost, and where its letters lead; looking changes nothing. */
@Controller
@RequestMapping("/lost")
class LostPages {

    private final Recoveries recoveries;
    private final PersonDirectory directory;
    private final KeyTries tries;
    private final Clock clock;

    LostPages(Recoveries recoveries, PersonDirectory directory, KeyTries tries, Clock clock) {
        this.recoveries = recoveries;
        this.directory = directory;
        this.tries = tries;
        this.clock = clock;
    }

    @GetMapping
    String show() {
        return "identity/lost";
    }

    /** Answers alike for everybody, known or not. */
    @PostMapping
    String ask(
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model page) {
        page.addAttribute("email", email);
        Duration wait = tries.letter("lost " + email.strip().toLowerCase(Locale.ROOT), request.getRemoteAddr());
        if (wait.isPositive()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            long minutes = (wait.toSeconds() + 59) / 60;
            page.addAttribute("alarm", Texts.in(locale).get("identity.lost.throttled", Math.max(1, minutes)));
            return "identity/lost";
        }
        recoveries.ask(email);
        return "identity/lost-sent";
    }

    @GetMapping("/{token}")
    String look(@PathVariable String token, HttpServletResponse response, Locale locale, Model page) {
        return shown(token, response, locale, page);
    }

    @PostMapping("/{token}")
    String finish(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String paper,
            HttpServletResponse response,
            Locale locale,
            Model page) {
        try {
            recoveries.finish(token, chosen, paper);
            return "redirect:/signin?after=recovered";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("alarm", refused.refusal().sentence(locale));
        } catch (TooManyTries early) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            page.addAttribute("alarm", Texts.in(locale).get("identity.code.throttled", (early.seconds() + 59) / 60));
        }
        return shown(token, response, locale, page);
    }

    @PostMapping("/{token}/stop")
    String stop(@PathVariable String token) {
        recoveries.stop(token);
        return "identity/lost-stopped";
    }

    private String shown(String token, HttpServletResponse response, Locale locale, Model page) {
        Optional<Asked> asked = recoveries.open(token);
        if (asked.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return "identity/lost-over";
        }
        PersonSummary person = directory.get(asked.get().person());
        page.addAttribute("token", token);
        page.addAttribute("email", person.email().value());
        page.addAttribute("ready", !clock.instant().isBefore(asked.get().readyAt()));
        page.addAttribute(
                "when",
                DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", locale)
                                .withZone(person.zone())
                                .format(asked.get().readyAt())
                        + " (" + person.zone() + ")");
        return "identity/lost-finish";
    }
}
