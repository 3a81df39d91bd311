package io.countersign.agencies.pocket;

import io.countersign.agencies.AgencySummary;
import io.countersign.base.PersonId;
import io.countersign.identity.CurrentPerson;
import io.countersign.identity.Home;
import io.countersign.identity.SessionStart;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

/** Lets somebody in who has just joined or founded an agency, and leads them to where it begins for them. */
@Component
class Arrival {

    private final SessionStart sessions;
    private final ObjectProvider<Home> homes;

    Arrival(SessionStart sessions, ObjectProvider<Home> homes) {
        this.sessions = sessions;
        this.homes = homes;
    }

    /** Begins the session of whoever has just shown their password, or goes on with the one there is. */
    String in(AgencySummary agency, PersonId person, HttpServletRequest request, HttpServletResponse response) {
        if (CurrentPerson.atHand().isEmpty()
                && !sessions.begin(person, FactorGrantedAuthority.PASSWORD_AUTHORITY, request, response)) {
            return "redirect:/signin/code";
        }
        String inside = "/" + agency.slug() + "/";
        return homes.stream()
                .flatMap(home -> home.of(person).stream())
                .filter(choice -> choice.path().startsWith(inside))
                .findFirst()
                .map(choice -> "redirect:" + choice.path())
                .orElse("redirect:/");
    }
}
