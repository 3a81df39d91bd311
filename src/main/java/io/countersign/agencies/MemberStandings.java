package io.countersign.agencies;

import static java.util.stream.Collectors.toSet;

import io.countersign.base.AgencyId;
import io.countersign.base.ClientId;
import io.countersign.base.CurrentAgency;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.PersonId;
import io.countersign.base.Role;
import io.countersign.base.Standing;
import io.countersign.base.Standings;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads a person's standing from the members, their roles and the clients they work for. */
@Component
class MemberStandings implements Standings {

    private final Members members;
    private final MemberRoles roles;
    private final ClientAssignments assignments;

    MemberStandings(Members members, MemberRoles roles, ClientAssignments assignments) {
        this.members = members;
        this.roles = roles;
        this.assignments = assignments;
    }

    @Override
    public Standing of(AgencyId agency, PersonId person) {
        return CurrentAgency.in(
                agency,
                () -> members.findByPerson(person)
                        .filter(Member::isActive)
                        .map(member -> read(member.id()))
                        .orElseThrow(NotFound::new));
    }

    private Standing read(MemberId member) {
        List<MemberRole> held = roles.findByMemberAndEndedAtIsNull(member);
        Set<ClientId> assigned = assignments.findByMemberAndEndedAtIsNull(member).stream()
                .map(ClientAssignment::client)
                .collect(toSet());
        return new Standing(
                member,
                holds(held, Role.MANAGER),
                holds(held, Role.VA),
                assigned,
                clientsOf(held, Role.OWNER),
                clientsOf(held, Role.COLLEAGUE));
    }

    private static boolean holds(List<MemberRole> held, Role role) {
        return held.stream().anyMatch(one -> one.role() == role);
    }

    private static Set<ClientId> clientsOf(List<MemberRole> held, Role role) {
        return held.stream()
                .filter(one -> one.role() == role)
                .map(MemberRole::client)
                .filter(Objects::nonNull)
                .collect(toSet());
    }
}
