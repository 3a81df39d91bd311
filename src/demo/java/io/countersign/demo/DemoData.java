package io.countersign.demo;

import io.countersign.agencies.AgencyDoors;
import io.countersign.agencies.AgencyFounding;
import io.countersign.agencies.AgencySummary;
import io.countersign.agencies.ClientKind;
import io.countersign.agencies.Clientele;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.EmailAddress;
import io.countersign.base.PersonId;
import io.countersign.demo.DemoPeople.DemoPerson;
import io.countersign.identity.Registration;
import io.countersign.tasks.BriefIntake;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fills an empty demonstration: one agency with a fortnight of work, and a second one that nobody of the first must ever
 * see. It does so when the emulated networks can be reached and before anything runs by itself.
 */
@Component
@ConditionalOnProperty("countersign.demo.fill")
class DemoData implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final Duration SINCE = Duration.ofHours(10 * 24 + 12);

    private final AgencyDoors doors;
    private final AgencyFounding founding;
    private final Registration registration;
    private final Clientele clientele;
    private final BriefIntake intake;
    private final Town town;
    private final Diary diary;
    private final List<Tale> tales;
    private volatile boolean running;

    DemoData(
            AgencyDoors doors,
            AgencyFounding founding,
            Registration registration,
            Clientele clientele,
            BriefIntake intake,
            Town town,
            Diary diary,
            List<Tale> tales) {
        this.doors = doors;
        this.founding = founding;
        this.registration = registration;
        this.clientele = clientele;
        this.intake = intake;
        this.town = town;
        this.diary = diary;
        this.tales = List.copyOf(tales);
    }

    @Override
    public void start() {
        if (doors.named("bluebird").isEmpty()) {
            fill();
        } else if (doors.named("elsewhere").isEmpty()) {
            LOG.warn("The demonstration was interrupted while it was being filled; start on an empty data folder.");
        }
        running = true;
    }

    private void fill() {
        long begin = System.nanoTime();
        diary.open();
        diary.at(diary.ago(SINCE), () -> {
            Map<DemoPerson, PersonId> people = register();
            Town.Crowd crowd = new Town.Crowd(found("bluebird", "Bluebird Agency", DemoPeople.ROSA, people), people);
            Cast cast = town.hire(crowd);
            tales.forEach(tale -> tale.tell(crowd, cast));
            diary.at(diary.ago(Duration.ofSeconds(5)), () -> stranger(people));
        });
        diary.live();
        LOG.info(
                "the demonstration is filled, in {} ms",
                Duration.ofNanos(System.nanoTime() - begin).toMillis());
    }

    /** The last thing to be made: where it is missing, the filling was interrupted. */
    private void stranger(Map<DemoPerson, PersonId> people) {
        AgencySummary elsewhere = found("elsewhere", "Elsewhere Assistants", DemoPeople.STRANGER, people);
        Actor sam = Actor.of(elsewhere.id(), person(people, DemoPeople.STRANGER));
        ClientId client =
                clientele.add(sam, "A client nobody else may see", ClientKind.COMPANY, DemoPeople.STRANGER.zone());
        intake.receive(sam, client, "Please set up a page. It is a secret of Elsewhere.");
    }

    private Map<DemoPerson, PersonId> register() {
        return DemoPeople.all().parallelStream().collect(Collectors.toConcurrentMap(person -> person, this::register));
    }

    private PersonId register(DemoPerson person) {
        return registration.register(
                new EmailAddress(person.email()), person.name(), person.zone(), Locale.ENGLISH, DemoPeople.PASSWORD);
    }

    private AgencySummary found(String slug, String name, DemoPerson founder, Map<DemoPerson, PersonId> people) {
        return founding.found(
                slug,
                name,
                founder.zone(),
                Locale.ENGLISH,
                new AgencyFounding.Founder(person(people, founder), founder.name(), founder.email()));
    }

    private static PersonId person(Map<DemoPerson, PersonId> people, DemoPerson person) {
        PersonId found = people.get(person);
        if (found == null) {
            throw new IllegalStateException(person + " is not registered");
        }
        return found;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the web server, before the loop that publishes. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 512;
    }
}
