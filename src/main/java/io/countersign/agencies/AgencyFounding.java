package io.countersign.agencies;

import io.countersign.base.Actor;
import io.countersign.base.AgencyTransactions;
import io.countersign.base.ClientId;
import io.countersign.base.CurrentAgency;
import io.countersign.base.PersonId;
import io.countersign.base.Refusal;
import io.countersign.base.Role;
import io.countersign.base.Slug;
import io.countersign.identity.Newcomer;
import io.countersign.identity.PersonDirectory;
import io.countersign.identity.PersonSummary;
import io.countersign.identity.Registration;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Founds an agency with its first manager, its keys and the first entry of its ledger: whole, or not at all. */
@Component
public class AgencyFounding {

    private final Agencies agencies;
    private final Members members;
    private final MemberRoles roles;
    private final Clients clients;
    private final AgencyKeys keys;
    private final FoundingRequests requests;
    private final Registration registration;
    private final PersonDirectory people;
    private final Ledger ledger;
    private final AgencyTransactions transactions;
    private final Clock clock;

    AgencyFounding(
            Agencies agencies,
            Members members,
            MemberRoles roles,
            Clients clients,
            AgencyKeys keys,
            FoundingRequests requests,
            Registration registration,
            PersonDirectory people,
            Ledger ledger,
            AgencyTransactions transactions,
            Clock clock) {
        this.agencies = agencies;
        this.members = members;
        this.roles = roles;
        this.clients = clients;
        this.keys = keys;
        this.requests = requests;
        this.registration = registration;
        this.people = people;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Founds an agency; the founder becomes its first manager. */
    public AgencySummary found(String slug, String name, ZoneId zone, Locale locale, Founder founder) {
        return begin(new AgencyPlan(new Slug(slug), name, zone, locale), agency -> {
            manager(founder);
            return agency;
        });
    }

    /** Founds an agency for a registered person, and a client for their own voice with it. */
    public AgencySummary found(AgencyPlan plan, PersonId person) {
        return begin(plan, agency -> {
            withOwnVoice(agency, person);
            return agency;
        });
    }

    /**
     * Founds an agency for somebody who had no sign-in until now, and a client for their own voice with it.
     *
     * @param token the link by which they showed that the address is theirs; used up by this, and refused if it was before
     */
    public Founded found(AgencyPlan plan, Newcomer newcomer, String token) {
        return begin(plan, agency -> {
            useUp(token);
            PersonId person = registration.keep(newcomer);
            withOwnVoice(agency, person);
            return new Founded(agency, person);
        });
    }

    /** An agency that has just been founded, and by whom. */
    public record Founded(AgencySummary agency, PersonId founder) {}

    /** Who founds: a registered person, by the name and address the agency will know. */
    public record Founder(PersonId person, String name, String email) {}

    private void useUp(String token) {
        boolean mine = CurrentAgency.outside("a link of nobody's agency", () -> requests.use(token));
        if (!mine) {
            throw Refusal.by("founding.link-used").asException();
        }
    }

    private <T> T begin(AgencyPlan plan, Function<AgencySummary, T> work) {
        Agency agency = new Agency(plan.slug().value(), plan.name(), plan.zone(), plan.locale(), clock.instant());
        return transactions.in(agency.id(), () -> {
            store(agency);
            keys.create();
            T founded = work.apply(agency.summary());
            ledger.record(Actor.system(agency.id(), "founding"), Entry.of("agency.founded"));
            return founded;
        });
    }

    /** Of two who want the same address at once one gets it. */
    private void store(Agency agency) {
        String slug = agency.summary().slug();
        try {
            CurrentAgency.outside("founding: the agency is not there yet", () -> {
                if (agencies.findBySlug(slug).isPresent()) {
                    throw Refusal.by("founding.slug-taken", slug).asException();
                }
                return agencies.saveAndFlush(agency);
            });
        } catch (DataIntegrityViolationException takenSinceJustNow) {
            throw Refusal.by("founding.slug-taken", slug).asException();
        }
    }

    private Member manager(Founder founder) {
        Member first = members.save(new Member(founder.person(), founder.name(), founder.email(), clock.instant()));
        roles.save(new MemberRole(first.id(), Role.MANAGER, null, clock.instant()));
        return first;
    }

    /** Whoever runs an agency alone speaks for herself too: the client is hers, and nobody else's voice becomes hers. */
    private void withOwnVoice(AgencySummary agency, PersonId founder) {
        PersonSummary person = people.get(founder);
        Instant now = clock.instant();
        Member first =
                manager(new Founder(founder, person.name(), person.email().value()));
        ClientId own = clients.save(new Client(person.name(), ClientKind.INDIVIDUAL, agency.zone(), now))
                .id();
        roles.save(new MemberRole(first.id(), Role.OWNER, own, now));
        ledger.record(
                Actor.system(agency.id(), "founding"),
                Entry.of("client.founded")
                        .of(own)
                        .about("client", own)
                        .with("member", first.id())
                        .with("kind", ClientKind.INDIVIDUAL));
    }
}
