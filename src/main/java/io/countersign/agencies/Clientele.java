package io.countersign.agencies;

import static java.util.stream.Collectors.toSet;

import io.countersign.base.Actor;
import io.countersign.base.AlsoFor;
import io.countersign.base.ClientId;
import io.countersign.base.FreshlyProved;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.base.Role;
import io.countersign.base.Way;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clients of an agency: those an actor may see, new ones, and which VAs work for them. */
@Service
@Transactional
public class Clientele {

    private static final int LONGEST_NAME = 120;

    private final Clients clients;
    private final Members members;
    private final MemberRoles roles;
    private final ClientAssignments assignments;
    private final ObjectProvider<StandingStop> hanging;
    private final ContractEnds ends;
    private final Ledger ledger;
    private final Clock clock;

    Clientele(
            Clients clients,
            Members members,
            MemberRoles roles,
            ClientAssignments assignments,
            ObjectProvider<StandingStop> hanging,
            ContractEnds ends,
            Ledger ledger,
            Clock clock) {
        this.clients = clients;
        this.members = members;
        this.roles = roles;
        this.assignments = assignments;
        this.hanging = hanging;
        this.ends = ends;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The clients the actor sees, by name; the default is none, and a job of the house sees all. */
    @Transactional(readOnly = true)
    @AlsoFor(Way.SYSTEM)
    public List<ClientSummary> visible(Actor actor) {
        return clients.findAllByOrderByName().stream()
                .filter(client -> actor.isSystem() || actor.standing().sees(client.id()))
                .map(Client::summary)
                .toList();
    }

    /** The clients the actor sees with whom the work is not over: what a program outside may read of, too. */
    @Transactional(readOnly = true)
    @AlsoFor(Way.SYSTEM)
    public List<ClientSummary> going(Actor actor) {
        Set<ClientId> over = ends.findByTakenBackAtIsNullAndOverLessThanEqualOrderByOverDesc(clock.instant()).stream()
                .map(ContractEnd::client)
                .collect(toSet());
        return visible(actor).stream().filter(one -> !over.contains(one.id())).toList();
    }

    /** One client, for whoever sees it. */
    @Transactional(readOnly = true)
    @AlsoFor({Way.LINK, Way.SYSTEM})
    public ClientSummary get(Actor actor, ClientId id) {
        actor.requireSees(id);
        return clients.findById(id).orElseThrow(NotFound::new).summary();
    }

    /** Takes a client on. Two may have the same name; a name is 1 to 120 characters. */
    public ClientId add(Actor actor, String name, ClientKind kind, ZoneId zone) {
        actor.requireManager();
        Client client = clients.save(new Client(named(name), kind, zone, clock.instant()));
        ledger.record(
                actor,
                Entry.of("client.added")
                        .of(client.id())
                        .about("client", client.id())
                        .with("kind", kind));
        return client.id();
    }

    /** Everybody who is a VA of the agency, by name; for managers, who say for which clients they work. */
    @Transactional(readOnly = true)
    public List<MemberSummary> vas(Actor actor) {
        actor.requireManager();
        Set<MemberId> vas = roles.findByEndedAtIsNull().stream()
                .filter(one -> one.role() == Role.VA)
                .map(MemberRole::member)
                .collect(toSet());
        return members.findByIdIn(vas).stream()
                .filter(Member::isActive)
                .map(Member::summary)
                .sorted(Comparator.comparing(MemberSummary::name))
                .toList();
    }

    /** Those a manager assigned to a client. */
    @Transactional(readOnly = true)
    public Set<MemberId> assignedTo(Actor actor, ClientId client) {
        actor.requireSees(client);
        return assignments.findByClientAndEndedAtIsNull(client).stream()
                .map(ClientAssignment::member)
                .collect(toSet());
    }

    /** Lets a VA work for a client; doing so twice changes nothing. */
    @FreshlyProved
    public void assign(Actor actor, ClientId client, MemberId va) {
        actor.requireManager();
        clients.findById(client).orElseThrow(NotFound::new);
        Member member = members.findById(va).orElseThrow(NotFound::new);
        if (roles.findByMemberAndEndedAtIsNull(va).stream().noneMatch(one -> one.role() == Role.VA)) {
            throw Refusal.by("agencies.assign-va", member.summary().name())
                    .liftedBy("base.lift.manager")
                    .asException();
        }
        if (assignments.findByClientAndMemberAndEndedAtIsNull(client, va).isEmpty()) {
            assignments.save(new ClientAssignment(client, va, clock.instant()));
            ledger.record(
                    actor,
                    Entry.of("client.assigned").of(client).about("member", va).with("member", va));
        }
    }

    /** Ends a VA's work for a client; from then on the client does not exist for that VA. */
    public void unassign(Actor actor, ClientId client, MemberId va) {
        actor.requireManager();
        assignments.findByClientAndMemberAndEndedAtIsNull(client, va).ifPresent(assignment -> {
            hanging.forEach(stop -> stop.before(va));
            assignment.end(clock.instant());
            ledger.record(
                    actor,
                    Entry.of("client.unassigned").of(client).about("member", va).with("member", va));
        });
    }

    private static String named(String typed) {
        String name = typed.strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw Refusal.by("agencies.client-name", LONGEST_NAME).asException();
        }
        return name;
    }
}
