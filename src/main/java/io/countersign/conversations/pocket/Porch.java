package io.countersign.conversations.pocket;

import io.countersign.agencies.AgencyDoors;
import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.base.PersonId;
import io.countersign.identity.CurrentPerson;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Lets members in by their session, and by nothing else: no link from a mail shows who waits. */
@ControllerAdvice(basePackageClasses = Porch.class)
class Porch {

    private final AgencyDoors agencies;

    Porch(AgencyDoors agencies) {
        this.agencies = agencies;
    }

    @ModelAttribute
    Guest guest(@PathVariable String agency) {
        PersonId person = CurrentPerson.id();
        return agencies.open(agency, person)
                .map(entered -> new Guest(Actor.of(entered.id(), person), agency))
                .orElseThrow(NotFound::new);
    }
}
