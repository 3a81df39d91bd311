package io.countersign.agencies;

import io.countersign.base.Actor;
import io.countersign.base.Level;
import io.countersign.base.MemberId;
import io.countersign.base.Refusal;
import io.countersign.base.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who manages an agency now: always somebody, so that there is always one who can let others in and out. */
@Component
class Managers {

    private final MemberRoles roles;
    private final Members members;

    Managers(MemberRoles roles, Members members) {
        this.roles = roles;
        this.members = members;
    }

    /** Before a member may stop managing: somebody else must go on. */
    void requireAnotherThan(Member leaving, Actor actor) {
        if (requireStillOne(actor).equals(List.of(leaving.id()))) {
            throw Refusal.by("agencies.last-manager", leaving.summary().name())
                    .liftedBy("agencies.lift.another-manager")
                    .asException();
        }
    }

    /**
     * Managers who change who is what wait here for each other, and each is asked again whether they still are one: of two
     * who take each other away, one finds to be none any more.
     */
    List<MemberId> requireStillOne(Actor actor) {
        List<MemberId> acting = acting();
        if (!acting.contains(actor.self())) {
            throw Refusal.by("base.manager-only")
                    .setBy(Level.PLATFORM)
                    .liftedBy("base.lift.manager")
                    .asException();
        }
        return acting;
    }

    boolean include(MemberId member) {
        return members.findById(member).filter(Member::isActive).isPresent()
                && roles.findByMemberAndEndedAtIsNull(member).stream().anyMatch(one -> one.role() == Role.MANAGER);
    }

    private List<MemberId> acting() {
        List<MemberId> held = roles.findByRoleAndEndedAtIsNullOrderById(Role.MANAGER).stream()
                .map(MemberRole::member)
                .distinct()
                .toList();
        return members.findByIdIn(held).stream()
                .filter(Member::isActive)
                .map(Member::id)
                .toList();
    }
}
