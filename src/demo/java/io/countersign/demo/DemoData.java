package io.countersign.demo;

import io.countersign.agencies.AgencyDoors;
import io.countersign.agencies.AgencyFounding;
import io.countersign.agencies.AgencySummary;
import io.countersign.base.EmailAddress;
import io.countersign.base.PersonId;
import io.countersign.demo.DemoPeople.DemoPerson;
import io.countersign.identity.Registration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Fills an empty demonstration: one agency at work, and a second one that nobody of the first must ever see. */
@Component
@ConditionalOnProperty("countersign.demo.fill")
class DemoData implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private final AgencyDoors doors;
    private final AgencyFounding founding;
    private final Registration registration;
    private final DemoWork work;

    DemoData(AgencyDoors doors, AgencyFounding founding, Registration registration, DemoWork work) {
        this.doors = doors;
        this.founding = founding;
        this.registration = registration;
        this.work = work;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (doors.named("bluebird").isEmpty()) {
            Map<DemoPerson, PersonId> people = register();
            work.fill(found("bluebird", "Bluebird Agency", DemoPeople.ROSA, people), people);
            work.fillStranger(found("elsewhere", "Elsewhere Assistants", DemoPeople.STRANGER, people), people);
            LOG.info("the demonstration is filled");
        } else if (doors.named("elsewhere").isEmpty()) {
            LOG.warn("The demonstration was interrupted while it was being filled; start on an empty data folder.");
        }
    }

    private Map<DemoPerson, PersonId> register() {
        Map<DemoPerson, PersonId> people = new HashMap<>();
        for (DemoPerson person : DemoPeople.all()) {
            people.put(
                    person,
                    registration.register(
                            new EmailAddress(person.email()),
                            person.name(),
                            CHICAGO,
                            Locale.ENGLISH,
                            DemoPeople.PASSWORD));
        }
        return people;
    }

    private AgencySummary found(String slug, String name, DemoPerson founder, Map<DemoPerson, PersonId> people) {
        PersonId person = people.get(founder);
        if (person == null) {
            throw new IllegalStateException(founder + " is not registered");
        }
        return founding.found(
                slug,
                name,
                CHICAGO,
                Locale.ENGLISH,
                new AgencyFounding.Founder(person, founder.name(), founder.email()));
    }
}
