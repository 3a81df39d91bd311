package io.countersign.agencies;

import io.countersign.base.Actor;
import io.countersign.base.AgencyTransactions;
import io.countersign.base.PersonId;
import io.countersign.base.Role;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Founds an agency with its first manager, its keys and the first entry of its ledger. */
@Component
public class AgencyFounding {

    private final Agencies agencies;
    private final Members members;
    private final MemberRoles roles;
    private final AgencyKeys keys;
    private final Ledger ledger;
    private final AgencyTransactions transactions;
    private final Clock clock;

    AgencyFounding(
            Agencies agencies,
            Members members,
            MemberRoles roles,
            AgencyKeys keys,
            Ledger ledger,
            AgencyTransactions transactions,
            Clock clock) {
        this.agencies = agencies;
        this.members = members;
        this.roles = roles;
        this.keys = keys;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Founds an agency; the founder becomes its first manager. */
    public AgencySummary found(String slug, String name, ZoneId zone, Locale locale, Founder founder) {
        AgencySummary agency = transactions.outside(
                "founding: the agency is not there yet",
                () -> agencies.save(new Agency(slug, name, zone, locale, clock.instant()))
                        .summary());
        transactions.in(agency.id(), () -> {
            Member first = members.save(new Member(founder.person(), founder.name(), founder.email(), clock.instant()));
            roles.save(new MemberRole(first.id(), Role.MANAGER, null, clock.instant()));
            keys.create();
            ledger.record(Actor.system(agency.id(), "founding"), Entry.of("agency.founded"));
            return first.id();
        });
        return agency;
    }

    /** Who founds: a registered person, by the name and address the agency will know. */
    public record Founder(PersonId person, String name, String email) {}
}
