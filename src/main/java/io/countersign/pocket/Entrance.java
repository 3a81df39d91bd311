package io.countersign.pocket;

import io.countersign.agencies.AgencyDoors;
import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.base.PersonId;
import io.countersign.identity.CurrentPerson;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Lets members in by their session, and by nothing else. */
@ControllerAdvice(basePackageClasses = Entrance.class)
class Entrance {

    private final AgencyDoors agencies;

    Entrance(AgencyDoors agencies) {
        this.agencies = agencies;
    }

    @ModelAttribute
    Visitor visitor(@PathVariable String agency) {
        PersonId person = CurrentPerson.id();
        return agencies.open(agency, person)
                .map(entered -> new Visitor(Actor.of(entered.id(), person), agency))
                .orElseThrow(NotFound::new);
    }
}
