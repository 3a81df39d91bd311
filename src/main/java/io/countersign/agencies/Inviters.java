package io.countersign.agencies;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.countersign.base.MemberId;
import io.countersign.base.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows whether whoever invited could still do so: an invitation is worth no more than they hold now. */
@Component
class Inviters {

    private final Members members;
    private final MemberRoles roles;

    Inviters(Members members, MemberRoles roles) {
        this.members = members;
        this.roles = roles;
    }

    boolean stillMay(Invitation invitation) {
        return members.findById(invitation.invitedBy()).filter(Member::isActive).isPresent()
                && MayInvite.holds(
                        roles.findByMemberAndEndedAtIsNull(invitation.invitedBy()),
                        invitation.role(),
                        invitation.client());
    }

    /** Those of many invitations whose sender could still send them. */
    Set<Invitation> stillMay(List<Invitation> invitations) {
        List<MemberId> senders =
                invitations.stream().map(Invitation::invitedBy).distinct().toList();
        Set<MemberId> active = members.findByIdIn(senders).stream()
                .filter(Member::isActive)
                .map(Member::id)
                .collect(toSet());
        Map<MemberId, List<MemberRole>> held =
                roles.findByMemberInAndEndedAtIsNull(active).stream().collect(groupingBy(MemberRole::member));
        return invitations.stream()
                .filter(one -> MayInvite.holds(held.getOrDefault(one.invitedBy(), List.of()), one.role(), one.client()))
                .collect(toSet());
    }

    /** Staff of the agency own the voice of none of its clients, and are nobody's colleague. */
    boolean mayBecome(Member member, Role role) {
        return role.isStaff()
                || !member.belongs()
                || roles.findByMemberAndEndedAtIsNull(member.id()).stream()
                        .noneMatch(one -> one.role().isStaff());
    }
}
