package io.countersign.accounts.pocket;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.AskingToConnect;
import io.countersign.accounts.Connecting;
import io.countersign.accounts.ConnectionAskId;
import io.countersign.accounts.ConnectionWish;
import io.countersign.agencies.AgencyDoors;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.base.PersonId;
import io.countersign.base.ProofNeeded;
import io.countersign.base.Refused;
import io.countersign.base.Texts;
import io.countersign.identity.Confirmation;
import io.countersign.identity.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the owner of an account lets Countersign in, sees that it is in, and ends it. Opening a page changes nothing. */
@Controller
class ConnectPages {

    private static final String ON_X = "/connect/x/{agency}/{account}";
    private static final String ON_FACEBOOK = "/connect/facebook/{agency}/{account}";

    private final Connecting connecting;
    private final AskingToConnect asking;
    private final Membership membership;
    private final AgencyDoors doors;
    private final ConnectCookie cookie;

    ConnectPages(
            Connecting connecting,
            AskingToConnect asking,
            Membership membership,
            AgencyDoors doors,
            ConnectCookie cookie) {
        this.connecting = connecting;
        this.asking = asking;
        this.membership = membership;
        this.doors = doors;
        this.cookie = cookie;
    }

    /** Follows a link of a letter, for the one it was sent to, while it is good. */
    @GetMapping("/connect/asked/{agency}/{ask}")
    String follow(@PathVariable String agency, @PathVariable String ask, HttpServletResponse response) {
        Optional<AccountSummary> asked = asking.follow(actor(agency), ConnectionAskId.parse(ask));
        if (asked.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
        }
        return asked.map(account -> "redirect:" + address(agency, account)).orElse("accounts/connect-over");
    }

    @GetMapping({ON_X, ON_FACEBOOK})
    String show(@PathVariable String agency, @PathVariable String account, Model page) {
        Actor actor = actor(agency);
        AccountSummary own = connecting.own(actor, AccountId.parse(account));
        boolean staff = membership.standing(actor).worksFor(own.client());
        page.addAttribute("account", own);
        page.addAttribute("agency", agency);
        page.addAttribute("here", address(agency, own));
        page.addAttribute("back", staff ? "/" + agency + "/clients/" + own.client() : "/" + agency + "/me");
        return "accounts/connect";
    }

    /**
     * Asks the network and leads there by a page of its own: a form may lead on to this house alone, and where a network
     * leads people on its own side is not for this house to know.
     */
    @PostMapping({ON_X, ON_FACEBOOK})
    String begin(
            @PathVariable String agency,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String too,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page,
            RedirectAttributes next,
            Locale locale) {
        Actor actor = actor(agency);
        AccountSummary own = connecting.own(actor, AccountId.parse(account));
        try {
            ConnectionWish wish = new ConnectionWish(own.id(), cookie.mark(request, response), too.equals("yes"));
            page.addAttribute("onward", connecting.begin(actor, wish).toString());
            page.addAttribute("account", own);
            return "accounts/connect-onward";
        } catch (ProofNeeded first) {
            return Confirmation.onTheWayTo(address(agency, own));
        } catch (Refused refused) {
            next.addFlashAttribute("alarm", refused.refusal().sentence(locale));
            return "redirect:" + address(agency, own);
        }
    }

    @PostMapping({ON_X + "/end", ON_FACEBOOK + "/end"})
    String end(@PathVariable String agency, @PathVariable String account, RedirectAttributes next, Locale locale) {
        Actor actor = actor(agency);
        AccountSummary own = connecting.own(actor, AccountId.parse(account));
        try {
            connecting.disconnect(actor, own.id());
        } catch (ProofNeeded first) {
            return Confirmation.onTheWayTo(address(agency, own));
        }
        next.addFlashAttribute("notice", Texts.in(locale).get("accounts.connect.ended", own.label()));
        return "redirect:" + address(agency, own);
    }

    private Actor actor(String agency) {
        PersonId person = CurrentPerson.id();
        return doors.open(agency, person)
                .map(entered -> Actor.of(entered.id(), person))
                .orElseThrow(NotFound::new);
    }

    static String address(String agency, AccountSummary account) {
        return "/connect/" + account.network().path() + "/" + agency + "/" + account.id();
    }
}
