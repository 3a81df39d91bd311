package io.countersign.desk;

import io.countersign.agencies.AgencyDoors;
import io.countersign.agencies.AgencySummary;
import io.countersign.base.PersonId;
import io.countersign.base.Standing;
import io.countersign.base.Standings;
import io.countersign.base.Texts;
import io.countersign.identity.Home;
import io.countersign.identity.HomeChoice;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where people begin: staff at their day on the desk, owners and colleagues at what waits for them on the phone. */
@Component
class Homes implements Home {

    private final AgencyDoors doors;
    private final Standings standings;

    Homes(AgencyDoors doors, Standings standings) {
        this.doors = doors;
        this.standings = standings;
    }

    @Override
    public List<HomeChoice> of(PersonId person) {
        return doors.of(person).stream().map(agency -> choice(agency, person)).toList();
    }

    private HomeChoice choice(AgencySummary agency, PersonId person) {
        Standing standing = standings.of(agency.id(), person);
        Texts texts = Texts.in(agency.locale());
        String role = standing.manager() ? "manager" : standing.va() ? "va" : "owner";
        String page = standing.isStaff() ? "day" : "sign";
        return new HomeChoice(agency.name(), texts.get("desk.home." + role), "/" + agency.slug() + "/" + page);
    }
}
