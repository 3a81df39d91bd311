package io.countersign.agencies.pocket;

import io.countersign.agencies.Joining;
import io.countersign.agencies.OpenInvitation;
import io.countersign.agencies.OpenInvitations;
import io.countersign.base.PersonId;
import io.countersign.base.Refusal;
import io.countersign.base.Refused;
import io.countersign.base.Zones;
import io.countersign.identity.CurrentPerson;
import io.countersign.identity.KeyTries;
import io.countersign.identity.Passwords;
import io.countersign.identity.PersonPrincipal;
import io.countersign.identity.Registration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page an invitation leads to. Opening it changes nothing; joining is a gesture of its own. */
@Controller
@RequestMapping("/join/{token}")
class JoinPage {

    private final OpenInvitations invitations;
    private final Joining joining;
    private final Registration registration;
    private final Passwords passwords;
    private final KeyTries tries;
    private final Arrival arrival;
    private final Languages languages;

    JoinPage(
            OpenInvitations invitations,
            Joining joining,
            Registration registration,
            Passwords passwords,
            KeyTries tries,
            Arrival arrival,
            Languages languages) {
        this.invitations = invitations;
        this.joining = joining;
        this.registration = registration;
        this.passwords = passwords;
        this.tries = tries;
        this.arrival = arrival;
        this.languages = languages;
    }

    @GetMapping
    String show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model page) {
        return invitations
                .of(token)
                .map(open -> form(open, new Newly(open.name(), "", open.zone().getId(), ""), page))
                .orElseGet(() -> leadsNowhere(token, request, response, page));
    }

    @PostMapping
    String join(
            @PathVariable String token,
            @ModelAttribute("typed") Newly typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page,
            Locale locale) {
        Optional<OpenInvitation> invitation = invitations.of(token);
        if (invitation.isEmpty()) {
            return leadsNowhere(token, request, response, page);
        }
        OpenInvitation open = invitation.get();
        try {
            return accept(open, typed)
                    .map(person -> arrival.in(open.agency(), person, request, response))
                    .orElseGet(() -> leadsNowhere(token, request, response, page));
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("alarm", refused.refusal().sentence(locale));
            return form(open, typed, page);
        }
    }

    /** Signs out whoever else is signed in here, and comes back to the invitation. */
    @PostMapping("/leave")
    String leave(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        new SecurityContextLogoutHandler().logout(request, response, null);
        return "redirect:/join/" + token;
    }

    private Optional<PersonId> accept(OpenInvitation open, Newly typed) {
        Optional<PersonId> here = CurrentPerson.atHand().map(PersonPrincipal::person);
        if (here.isPresent() && !here.equals(open.known())) {
            throw Refusal.by("joining.somebody-else", open.email().value()).asException();
        }
        if (open.known().isEmpty()) {
            return joining.accept(
                    open,
                    registration.prepare(
                            open.email(), typed.name(), zone(typed), languages.of(typed.language()), typed.password()));
        }
        PersonId known = open.known().get();
        if (here.isEmpty() && !passwords.matches(known, typed.password())) {
            throw Refusal.by("joining.wrong-password").asException();
        }
        return joining.accept(open, known);
    }

    private String form(OpenInvitation open, Newly typed, Model page) {
        page.addAttribute("open", open);
        page.addAttribute("typed", typed);
        page.addAttribute("zones", Zones.ALL);
        page.addAttribute("languages", languages.all());
        page.addAttribute("way", way(open));
        CurrentPerson.atHand().ifPresent(here -> page.addAttribute("hereAs", here.displayName()));
        return "agencies/join";
    }

    private static String way(OpenInvitation open) {
        Optional<PersonId> here = CurrentPerson.atHand().map(PersonPrincipal::person);
        if (here.isPresent()) {
            return here.equals(open.known()) ? "here" : "other";
        }
        return open.known().isPresent() ? "known" : "fresh";
    }

    /** The same for a link that was used, taken back, has run out or never was; and guessing slows down. */
    private String leadsNowhere(String token, HttpServletRequest request, HttpServletResponse response, Model page) {
        Duration wait = tries.wrong(token, request.getRemoteAddr());
        if (wait.isPositive()) {
            long seconds = wait.plusMillis(999).toSeconds();
            response.setHeader("Retry-After", String.valueOf(seconds));
            page.addAttribute("minutes", (seconds + 59) / 60);
        }
        response.setStatus(wait.isPositive() ? HttpStatus.TOO_MANY_REQUESTS.value() : HttpStatus.NOT_FOUND.value());
        return "agencies/join-nowhere";
    }

    private static ZoneId zone(Newly typed) {
        if (!Zones.ALL.contains(typed.zone())) {
            throw Refusal.by("joining.zone").asException();
        }
        return ZoneId.of(typed.zone());
    }
}
