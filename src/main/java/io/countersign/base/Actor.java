package io.countersign.base;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, in which agency, and by which way they came in. What a caller hands over is a claim; the standing
 * behind it is read from the database in each call ({@link ActorAdvisor}), so a role taken away bites at the next click.
 */
public final class Actor {

    private final AgencyId agency;
    private final Way way;
    private final @Nullable PersonId person;
    private final @Nullable Standing standing;
    private final String name;

    private Actor(AgencyId agency, Way way, @Nullable PersonId person, @Nullable Standing standing, String name) {
        this.agency = agency;
        this.way = way;
        this.person = person;
        this.standing = standing;
        this.name = name;
    }

    /** A signed-in person in an agency. */
    public static Actor of(AgencyId agency, PersonId person) {
        return new Actor(agency, Way.SESSION, person, null, "");
    }

    /** Somebody who holds a read link made for this person: may read what the link shows, and prove who they are. */
    public static Actor linkHolder(AgencyId agency, PersonId person) {
        return new Actor(agency, Way.LINK, person, null, "");
    }

    /** A job of the house, by name; it can neither sign nor speak. */
    public static Actor system(AgencyId agency, String job) {
        return new Actor(agency, Way.SYSTEM, null, null, job);
    }

    Actor withStanding(Standing read) {
        return new Actor(agency, way, person, read, name);
    }

    public AgencyId agency() {
        return agency;
    }

    public Way way() {
        return way;
    }

    public Optional<PersonId> person() {
        return Optional.ofNullable(person);
    }

    /** The membership behind the actor; a job has none. */
    public Optional<MemberId> member() {
        return way == Way.SYSTEM ? Optional.empty() : Optional.of(standing().member());
    }

    /** The member who acts; refuses a job, which is nobody. */
    public MemberId self() {
        return member().orElseThrow(() -> new IllegalStateException("the job " + name + " is no member"));
    }

    /** The name of the job, empty for people. */
    public String job() {
        return name;
    }

    public boolean isSystem() {
        return way == Way.SYSTEM;
    }

    /** The standing read in this call; a claim that came past the advisor has none and fails. */
    public Standing standing() {
        if (standing == null) {
            throw new IllegalStateException("no standing was read for " + this);
        }
        return standing;
    }

    /** Lets through whoever sees the client; for all others the client does not exist. */
    public void requireSees(ClientId client) {
        if (!isSystem() && !standing().sees(client)) {
            throw new NotFound();
        }
    }

    /** Lets through staff who work for the client; others who see it are refused, the rest find nothing. */
    public void requireWorksFor(ClientId client) {
        requireSees(client);
        if (!isSystem() && !standing().worksFor(client)) {
            throw Refusal.by("base.staff-only")
                    .setBy(Level.PLATFORM)
                    .liftedBy("base.lift.manager")
                    .asException();
        }
    }

    /** Lets through whoever sees the client, as long as the work with it is not over: after that there is only reading. */
    public void requireGoesOn(ClientId client) {
        requireSees(client);
        if (!isSystem() && standing().left().contains(client)) {
            throw Refusal.by("base.contract-over").setBy(Level.CLIENT).asException();
        }
    }

    /** Lets through managers of the agency only. */
    public void requireManager() {
        if (isSystem() || !standing().manager()) {
            throw Refusal.by("base.manager-only")
                    .setBy(Level.PLATFORM)
                    .liftedBy("base.lift.manager")
                    .asException();
        }
    }

    /** Lets through whoever reads for the whole agency: its managers, and jobs of the house. */
    public void requireManagerOrJob() {
        if (!isSystem()) {
            requireManager();
        }
    }

    boolean isRead() {
        return standing != null || way == Way.SYSTEM;
    }

    @Override
    public String toString() {
        return way + " " + (person == null ? name : person.text()) + " in " + agency;
    }
}
