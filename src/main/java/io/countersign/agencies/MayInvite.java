package io.countersign.agencies;

import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.Level;
import io.countersign.base.Refusal;
import io.countersign.base.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may invite whom: a manager staff and each client's people, an owner colleagues of the own client. Nobody gives
 * away more than they hold.
 */
final class MayInvite {

    private MayInvite() {}

    static void require(Actor actor, Role role, @Nullable ClientId client) {
        if (role.isStaff() != (client == null)) {
            throw Refusal.by("joining.whose").asException();
        }
        if (client != null) {
            actor.requireSees(client);
        }
        if (!is(actor, role, client)) {
            throw Refusal.by("joining.may-invite")
                    .setBy(Level.PLATFORM)
                    .liftedBy("base.lift.manager")
                    .asException();
        }
    }

    static boolean is(Actor actor, Role role, @Nullable ClientId client) {
        boolean owner = client != null && actor.standing().owned().contains(client);
        boolean left = client != null && actor.standing().left().contains(client);
        return !left && (actor.standing().manager() || isOwnersOwn(role, owner));
    }

    /**
     * Whether whoever invites is shown a link to hand over: nobody who works for a client ever holds what makes one of its
     * people (P2); those are invited by letter alone, or by their owner.
     */
    static boolean holdsLink(Actor actor, Role role, @Nullable ClientId client) {
        return role.isStaff() || client != null && actor.standing().owned().contains(client);
    }

    /** Whether somebody who holds these roles could still have sent it. */
    static boolean holds(List<MemberRole> held, Role role, @Nullable ClientId client) {
        return held.stream()
                .anyMatch(one -> one.role() == Role.MANAGER || isOwnersOwn(role, one.isFor(Role.OWNER, client)));
    }

    private static boolean isOwnersOwn(Role role, boolean owner) {
        return role == Role.COLLEAGUE && owner;
    }
}
