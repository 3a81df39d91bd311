package io.countersign.accounts.pocket;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.Connecting;
import io.countersign.agencies.AgencyDoors;
import io.countersign.agencies.AgencySummary;
import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.base.PersonId;
import io.countersign.identity.CurrentPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Leads to a network's own page and takes its answer back; the request token is what binds the two. */
@Controller
class ConnectPages {

    private final Connecting connecting;
    private final AccountKeeping accounts;
    private final AgencyDoors doors;

    ConnectPages(Connecting connecting, AccountKeeping accounts, AgencyDoors doors) {
        this.connecting = connecting;
        this.accounts = accounts;
        this.doors = doors;
    }

    /** Asks the network and goes there. It changes nothing here but the note that somebody asked. */
    @GetMapping({"/connect/x/{agency}/{account}", "/connect/facebook/{agency}/{account}"})
    String begin(@PathVariable String agency, @PathVariable String account) {
        AgencySummary entered = doors.open(agency, CurrentPerson.id()).orElseThrow(NotFound::new);
        Actor actor = Actor.of(entered.id(), CurrentPerson.id());
        return "redirect:" + connecting.begin(actor, AccountId.parse(account));
    }

    /** Where the network sends people back to, with their yes or their no. */
    @GetMapping("/connect/x")
    String finish(
            @RequestParam(name = "oauth_token", required = false) @Nullable String token,
            @RequestParam(name = "oauth_verifier", required = false) @Nullable String verifier,
            @RequestParam(name = "denied", required = false) @Nullable String denied) {
        if (token == null || verifier == null) {
            return "redirect:/";
        }
        PersonId person = CurrentPerson.id();
        for (AgencySummary agency : doors.of(person)) {
            Actor actor = Actor.of(agency.id(), person);
            if (connecting.isBegun(actor, token)) {
                AccountId account = connecting.finish(actor, token, verifier);
                return "redirect:/" + agency.slug() + "/clients/"
                        + accounts.get(actor, account).client();
            }
        }
        throw new NotFound();
    }
}
