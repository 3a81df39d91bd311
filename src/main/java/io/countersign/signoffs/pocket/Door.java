package io.countersign.signoffs.pocket;

import io.countersign.agencies.AgencyDoors;
import io.countersign.agencies.AgencySummary;
import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.identity.CurrentPerson;
import io.countersign.signoffs.OpenedLink;
import io.countersign.signoffs.ReadLinks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Lets readers in to the stack: by their session, or by the link in the address. */
@ControllerAdvice(basePackageClasses = Door.class)
class Door {

    private final AgencyDoors agencies;
    private final ReadLinks links;

    Door(AgencyDoors agencies, ReadLinks links) {
        this.agencies = agencies;
        this.links = links;
    }

    @ModelAttribute
    Reader reader(@PathVariable String agency, @PathVariable(required = false) @Nullable String token) {
        return token == null ? signedIn(agency) : holding(agency, token);
    }

    @ExceptionHandler(LinkClosed.class)
    ModelAndView closed(LinkClosed closed, HttpServletRequest request) {
        Map<String, ?> justSigned = RequestContextUtils.getInputFlashMap(request);
        if (justSigned != null && justSigned.containsKey("signed")) {
            return new ModelAndView("pocket/signed", justSigned);
        }
        return new ModelAndView("pocket/closed", Map.of("spent", closed.isSpent()), HttpStatus.GONE);
    }

    private Reader signedIn(String slug) {
        AgencySummary agency = agencies.open(slug, CurrentPerson.id()).orElseThrow(NotFound::new);
        return new Reader(Actor.of(agency.id(), CurrentPerson.id()), null, slug, "/" + slug + "/sign");
    }

    private Reader holding(String slug, String token) {
        OpenedLink link = links.open(token).orElseThrow(() -> new LinkClosed(links.isSpent(token)));
        if (!agencies.get(link.agency()).slug().equals(slug)) {
            throw new LinkClosed(false);
        }
        return new Reader(link.holder(), link, slug, "/" + slug + "/sign/l/" + token);
    }
}
