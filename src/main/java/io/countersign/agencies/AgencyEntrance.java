package io.countersign.agencies;

import io.countersign.base.PersonId;
import io.countersign.base.ui.Entrance;
import io.countersign.base.ui.Visit;
import io.countersign.identity.PersonDirectory;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets members of an agency in by its address. */
@Component
class AgencyEntrance implements Entrance {

    private final AgencyDoors doors;
    private final PersonDirectory people;

    AgencyEntrance(AgencyDoors doors, PersonDirectory people) {
        this.doors = doors;
        this.people = people;
    }

    @Override
    public Optional<Visit> enter(String slug, PersonId person) {
        return doors.enter(slug, person)
                .map(entered -> new Visit(
                        entered.agency().id(),
                        entered.agency().slug(),
                        entered.agency().name(),
                        person,
                        entered.name(),
                        people.get(person).zone(),
                        entered.agency().locale()));
    }
}
