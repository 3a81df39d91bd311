package io.countersign.accounts.pocket;

import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.Connecting;
import io.countersign.accounts.ConnectionWish;
import io.countersign.accounts.NetworkAnswer;
import io.countersign.accounts.NetworkName;
import io.countersign.agencies.AgencyDoors;
import io.countersign.agencies.AgencySummary;
import io.countersign.base.Actor;
import io.countersign.base.LinkToken;
import io.countersign.base.PersonId;
import io.countersign.base.Refused;
import io.countersign.base.Texts;
import io.countersign.identity.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the networks send people back to, with their yes or their no. An answer that nobody here waits for, from the
 * person and the browser that bring it, is told so and changes nothing, whatever it may be that is wrong with it.
 */
@Controller
class ConnectAnswers {

    /** What a browser is known by that began nothing: the hash of it is the hash of no mark. */
    private static final LinkToken NOBODYS = new LinkToken("");

    private final Connecting connecting;
    private final AgencyDoors doors;
    private final ConnectCookie cookie;

    ConnectAnswers(Connecting connecting, AgencyDoors doors, ConnectCookie cookie) {
        this.connecting = connecting;
        this.doors = doors;
        this.cookie = cookie;
    }

    /** X names the request it answers (RFC 5849, 2.2), in a word of its own where somebody said no. */
    @GetMapping("/connect/x")
    String fromX(
            @RequestParam(name = "oauth_token", defaultValue = "") String token,
            @RequestParam(name = "oauth_verifier", defaultValue = "") String verifier,
            @RequestParam(defaultValue = "") String denied,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        LinkToken browser = browser(request);
        NetworkAnswer answer = denied.isEmpty()
                ? new NetworkAnswer(NetworkName.X, token, verifier, browser)
                : new NetworkAnswer(NetworkName.X, denied, "", browser);
        return taken(answer, response, next, locale);
    }

    /** Facebook hands back the state it was sent (RFC 6749, 4.1.2), with a code where somebody said yes. */
    @GetMapping("/connect/facebook")
    String fromFacebook(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        return taken(new NetworkAnswer(NetworkName.FACEBOOK, state, code, browser(request)), response, next, locale);
    }

    private String taken(NetworkAnswer answer, HttpServletResponse response, RedirectAttributes next, Locale locale) {
        PersonId person = CurrentPerson.id();
        for (AgencySummary agency : doors.of(person)) {
            Actor actor = Actor.of(agency.id(), person);
            Optional<AccountSummary> awaited = connecting.awaited(actor, answer);
            if (awaited.isPresent()) {
                tell(actor, answer, awaited.get(), next, locale);
                return "redirect:" + ConnectPages.address(agency.slug(), awaited.get());
            }
        }
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "accounts/connect-nowhere";
    }

    /** Takes the answer, and says on the account's page what came of it. */
    private void tell(
            Actor actor, NetworkAnswer answer, AccountSummary account, RedirectAttributes next, Locale locale) {
        Texts texts = Texts.in(locale);
        try {
            if (answer.verifier().isEmpty()) {
                connecting.decline(actor, answer);
                next.addFlashAttribute(
                        "alarm",
                        texts.get("accounts.connect.declined", account.network().title()));
            } else {
                connecting.finish(actor, answer);
                next.addFlashAttribute("notice", texts.get("accounts.connect.done", account.label()));
            }
        } catch (Refused refused) {
            next.addFlashAttribute("alarm", refused.refusal().sentence(locale));
            next.addFlashAttribute("elsewhere", refused.refusal().rule().equals(ConnectionWish.ELSEWHERE));
        }
    }

    private LinkToken browser(HttpServletRequest request) {
        return cookie.read(request).orElse(NOBODYS);
    }
}
