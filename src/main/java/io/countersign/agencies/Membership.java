package io.countersign.agencies;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.countersign.base.Actor;
import io.countersign.base.AlsoFor;
import io.countersign.base.ClientId;
import io.countersign.base.FreshlyProved;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.PersonId;
import io.countersign.base.Role;
import io.countersign.base.Standing;
import io.countersign.base.Way;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The members of an agency: who they are, what they may be taken for, how they come and go. */
@Service
@Transactional
public class Membership {

    private final Members members;
    private final MemberRoles roles;
    private final Clients clients;
    private final ClientAssignments assignments;
    private final Managers managers;
    private final ObjectProvider<StandingStop> hanging;
    private final Ledger ledger;
    private final Clock clock;

    Membership(
            Members members,
            MemberRoles roles,
            Clients clients,
            ClientAssignments assignments,
            Managers managers,
            ObjectProvider<StandingStop> hanging,
            Ledger ledger,
            Clock clock) {
        this.members = members;
        this.roles = roles;
        this.clients = clients;
        this.assignments = assignments;
        this.managers = managers;
        this.hanging = hanging;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The acting member. */
    @Transactional(readOnly = true)
    @AlsoFor(Way.LINK)
    public MemberSummary self(Actor actor) {
        return members.findById(actor.self()).orElseThrow(NotFound::new).summary();
    }

    /** The names of the members asked for, active or not: past acts keep their names. */
    @Transactional(readOnly = true)
    @AlsoFor({Way.LINK, Way.SYSTEM})
    public Map<MemberId, MemberName> named(Actor actor, Collection<MemberId> ids) {
        return members.findByIdIn(ids).stream()
                .map(member -> member.summary().named())
                .collect(toMap(MemberName::id, one -> one));
    }

    /** What the acting member may be taken for now; what a screen shows hangs on it, what a service does asks again. */
    @Transactional(readOnly = true)
    public Standing standing(Actor actor) {
        return actor.standing();
    }

    /** Whether nobody else is in the agency or invited to it: then there is nobody to give work to. */
    @Transactional(readOnly = true)
    public boolean alone(Actor actor) {
        return members.countByLeftAtIsNull() == 1;
    }

    /** The staff who work for a client: managers, and the VAs assigned to it. */
    @Transactional(readOnly = true)
    public List<MemberSummary> staffOf(Actor actor, ClientId client) {
        actor.requireSees(client);
        List<MemberId> assigned = assignments.findByClientAndEndedAtIsNull(client).stream()
                .map(ClientAssignment::member)
                .toList();
        List<MemberRole> held = roles.findByEndedAtIsNull();
        return members.findAllByOrderByName().stream()
                .filter(Member::isActive)
                .filter(member -> has(held, member.id(), Role.MANAGER)
                        || (assigned.contains(member.id()) && has(held, member.id(), Role.VA)))
                .map(Member::summary)
                .toList();
    }

    /** The owners among a client's people. */
    @Transactional(readOnly = true)
    @AlsoFor({Way.LINK, Way.SYSTEM})
    public List<MemberSummary> ownersOf(Actor actor, ClientId client) {
        actor.requireSees(client);
        List<MemberId> owners = roles.findByClientAndRoleAndEndedAtIsNull(client, Role.OWNER).stream()
                .map(MemberRole::member)
                .toList();
        return members.findByIdIn(owners).stream().map(Member::summary).toList();
    }

    /** Who owns a voice of each client, invited or joined, by name; for managers. */
    @Transactional(readOnly = true)
    public Map<ClientId, List<MemberSummary>> owners(Actor actor) {
        actor.requireManager();
        List<MemberRole> owning = roles.findByRoleAndEndedAtIsNull(Role.OWNER);
        Map<MemberId, MemberSummary> names =
                members.findByIdIn(owning.stream().map(MemberRole::member).toList()).stream()
                        .map(Member::summary)
                        .collect(toMap(MemberSummary::id, one -> one));
        return owning.stream()
                .collect(groupingBy(
                        role -> Objects.requireNonNull(role.client()),
                        mapping(
                                role -> Objects.requireNonNull(names.get(role.member())),
                                collectingAndThen(toList(), Membership::byName))));
    }

    /** A client's own people, by name. */
    @Transactional(readOnly = true)
    @AlsoFor(Way.SYSTEM)
    public List<MemberSummary> peopleOf(Actor actor, ClientId client) {
        actor.requireSees(client);
        List<MemberId> people = roles.findByClientAndEndedAtIsNull(client).stream()
                .map(MemberRole::member)
                .toList();
        return members.findByIdInOrderByName(people).stream()
                .map(Member::summary)
                .toList();
    }

    /** Whether a member is of a client: one of its people, or staff who work for it. */
    @Transactional(readOnly = true)
    @AlsoFor({Way.LINK, Way.SYSTEM})
    public boolean isOf(Actor actor, ClientId client, MemberId member) {
        return Stream.of(peopleOf(actor, client), staffOf(actor, client))
                .flatMap(List::stream)
                .anyMatch(one -> one.id().equals(member));
    }

    /** Everybody in the agency, by name; for managers. */
    @Transactional(readOnly = true)
    public List<MemberSummary> all(Actor actor) {
        actor.requireManager();
        return members.findAllByOrderByName().stream().map(Member::summary).toList();
    }

    /** The roles a member holds, staff roles first. */
    @Transactional(readOnly = true)
    public List<Role> rolesOf(Actor actor, MemberId member) {
        actor.requireManager();
        return roles.findByMemberAndEndedAtIsNull(member).stream()
                .map(MemberRole::role)
                .distinct()
                .sorted()
                .toList();
    }

    /** Every role that is held in the agency now, by the name of who holds it; for managers. */
    @Transactional(readOnly = true)
    public List<RosterLine> roster(Actor actor) {
        actor.requireManager();
        Set<ClientId> left = actor.standing().left();
        List<MemberRole> held = roles.findByEndedAtIsNull().stream()
                .filter(one -> one.client() == null || !left.contains(one.client()))
                .toList();
        List<ClientAssignment> assigned = assignments.findByEndedAtIsNull();
        return members.findAllByOrderByName().stream()
                .filter(Member::belongs)
                .map(member -> line(member, held, assigned))
                .toList();
    }

    private static RosterLine line(Member member, List<MemberRole> held, List<ClientAssignment> assigned) {
        return new RosterLine(
                member.summary(),
                held.stream()
                        .filter(one -> one.member().equals(member.id()))
                        .map(one -> new RosterLine.Held(one.role(), one.client()))
                        .toList(),
                assigned.stream()
                        .filter(one -> one.member().equals(member.id()))
                        .map(ClientAssignment::client)
                        .toList(),
                member.suspension());
    }

    /** Whether a member manages the agency now; for managers, and for what reads by a key that a manager made. */
    @Transactional(readOnly = true)
    @AlsoFor(Way.SYSTEM)
    public boolean manages(Actor actor, MemberId member) {
        actor.requireManagerOrJob();
        return managers.include(member);
    }

    /** Takes a registered person into the agency as staff. */
    @FreshlyProved
    public MemberId addStaff(Actor actor, PersonId person, String name, String email, Role role) {
        actor.requireManager();
        MemberId member = join(person, name, email);
        roles.save(new MemberRole(member, role, null, clock.instant()));
        ledger.record(
                actor,
                Entry.of("role.granted")
                        .about("member", member)
                        .with("member", member)
                        .with("role", role));
        return member;
    }

    /** Takes a registered person into the agency as one of a client's people. */
    @FreshlyProved
    public MemberId addClientPerson(
            Actor actor, ClientId client, PersonId person, String name, String email, Role role) {
        actor.requireManager();
        clients.findById(client).orElseThrow(NotFound::new);
        MemberId member = join(person, name, email);
        roles.save(new MemberRole(member, role, client, clock.instant()));
        ledger.record(
                actor,
                Entry.of("role.granted")
                        .of(client)
                        .about("member", member)
                        .with("member", member)
                        .with("role", role));
        return member;
    }

    /** Ends a membership: every role and assignment of the member ends with it, at once. */
    @FreshlyProved
    public void end(Actor actor, MemberId id) {
        actor.requireManager();
        Member member = members.findById(id).orElseThrow(NotFound::new);
        managers.requireAnotherThan(member, actor);
        hanging.forEach(stop -> stop.before(id));
        member.leave(clock.instant());
        roles.findByMemberAndEndedAtIsNull(id).forEach(role -> role.end(clock.instant()));
        assignments.findByMemberAndEndedAtIsNull(id).forEach(one -> one.end(clock.instant()));
        ledger.record(actor, Entry.of("member.left").about("member", id).with("member", id));
    }

    private static List<MemberSummary> byName(List<MemberSummary> people) {
        return people.stream().sorted(Comparator.comparing(MemberSummary::name)).toList();
    }

    private MemberId join(PersonId person, String name, String email) {
        return members.findByPerson(person)
                .map(known -> {
                    known.join(person, known.summary().name(), clock.instant());
                    return known;
                })
                .orElseGet(() -> members.save(new Member(person, name, email, clock.instant())))
                .id();
    }

    private static boolean has(List<MemberRole> held, MemberId member, Role role) {
        return held.stream().anyMatch(one -> one.member().equals(member) && one.role() == role);
    }
}
