package io.countersign.agencies;

import io.countersign.base.Role;
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

    /** Staff of the agency own the voice of none of its clients, and are nobody's colleague. */
    boolean mayBecome(Member member, Role role) {
        return role.isStaff()
                || !member.isActive()
                || roles.findByMemberAndEndedAtIsNull(member.id()).stream()
                        .noneMatch(one -> one.role().isStaff());
    }
}
