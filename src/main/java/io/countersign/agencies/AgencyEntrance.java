package io.countersign.agencies;

import io.countersign.base.AgencyTransactions;
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
    private final Members members;
    private final PersonDirectory people;
    private final AgencyTransactions transactions;

    AgencyEntrance(AgencyDoors doors, Members members, PersonDirectory people, AgencyTransactions transactions) {
        this.doors = doors;
        this.members = members;
        this.people = people;
        this.transactions = transactions;
    }

    @Override
    public Optional<Visit> enter(String slug, PersonId person) {
        return doors.open(slug, person)
                .flatMap(agency -> transactions
                        .in(agency.id(), () -> members.findByPerson(person))
                        .filter(Member::isActive)
                        .map(member -> new Visit(
                                agency.id(),
                                agency.slug(),
                                agency.name(),
                                person,
                                member.summary().name(),
                                people.get(person).zone(),
                                agency.locale())));
    }
}
