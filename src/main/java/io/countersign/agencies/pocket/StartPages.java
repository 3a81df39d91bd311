package io.countersign.agencies.pocket;

import io.countersign.agencies.AgencyFounding;
import io.countersign.agencies.AgencyFounding.Founded;
import io.countersign.agencies.FoundingRequests;
import io.countersign.base.EmailAddress;
import io.countersign.base.Refusal;
import io.countersign.base.Refused;
import io.countersign.identity.CurrentPerson;
import io.countersign.identity.KeyTries;
import io.countersign.identity.Registration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.mail.MailException;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody new begins an agency: first the letter that shows whose the address is, then the agency. */
@Controller
@RequestMapping("/start")
@ConditionalOnBooleanProperty(name = "countersign.founding.open", matchIfMissing = true)
class StartPages {

    private final FoundingRequests requests;
    private final AgencyFounding founding;
    private final AgencyForm form;
    private final Registration registration;
    private final Arrival arrival;
    private final KeyTries tries;

    StartPages(
            FoundingRequests requests,
            AgencyFounding founding,
            AgencyForm form,
            Registration registration,
            Arrival arrival,
            KeyTries tries) {
        this.requests = requests;
        this.founding = founding;
        this.form = form;
        this.registration = registration;
        this.arrival = arrival;
        this.tries = tries;
    }

    @GetMapping
    String begin() {
        return CurrentPerson.atHand().isPresent() ? "redirect:/found" : "agencies/start";
    }

    @PostMapping
    String ask(
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page,
            Locale locale) {
        page.addAttribute("email", email);
        try {
            EmailAddress address = EmailAddress.parse(email);
            Duration wait = tries.letter(address.value(), request.getRemoteAddr());
            if (wait.isPositive()) {
                return later(wait, response, page);
            }
            requests.ask(address, locale);
            return "agencies/start-sent";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("alarm", refused.refusal().sentence(locale));
            return "agencies/start";
        } catch (MailException notSent) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            page.addAttribute(
                    "alarm",
                    Refusal.by("founding.letter-not-sent")
                            .asException()
                            .refusal()
                            .sentence(locale));
            return "agencies/start";
        }
    }

    @GetMapping("/{token}")
    String show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model page) {
        return requests.of(token)
                .map(email -> of(email, token, NewAgency.empty(), page))
                .orElseGet(() -> leadsNowhere(token, request, response, page));
    }

    @PostMapping("/{token}")
    String found(
            @PathVariable String token,
            @ModelAttribute("typed") NewAgency typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page,
            Locale locale) {
        Optional<EmailAddress> email = requests.of(token);
        if (email.isEmpty()) {
            return leadsNowhere(token, request, response, page);
        }
        if (CurrentPerson.atHand().isPresent()) {
            return of(email.get(), token, typed, page);
        }
        try {
            var plan = form.plan(typed);
            Founded founded = founding.found(
                    plan,
                    registration.prepare(email.get(), typed.name(), plan.zone(), plan.locale(), typed.password()),
                    token);
            return arrival.in(founded.agency(), founded.founder(), request, response);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("alarm", refused.refusal().sentence(locale));
            return of(email.get(), token, typed, page);
        }
    }

    /** Signs out whoever else is signed in here, and comes back to the letter's link. */
    @PostMapping("/{token}/leave")
    String leave(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        new SecurityContextLogoutHandler().logout(request, response, null);
        return "redirect:/start/" + token;
    }

    private String of(EmailAddress email, String token, NewAgency typed, Model page) {
        page.addAttribute("email", email.value());
        page.addAttribute("token", token);
        CurrentPerson.atHand().ifPresent(here -> page.addAttribute("hereAs", here.displayName()));
        return form.show(typed, page);
    }

    private static String later(Duration wait, HttpServletResponse response, Model page) {
        long seconds = wait.plusMillis(999).toSeconds();
        response.setHeader("Retry-After", String.valueOf(seconds));
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        page.addAttribute("minutes", (seconds + 59) / 60);
        return "agencies/start";
    }

    /** The same for a link that was used, has run out or never was; and guessing slows down. */
    private String leadsNowhere(String token, HttpServletRequest request, HttpServletResponse response, Model page) {
        Duration wait = tries.wrong(token, request.getRemoteAddr());
        page.addAttribute("nowhere", true);
        if (wait.isPositive()) {
            return later(wait, response, page);
        }
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "agencies/start";
    }
}
