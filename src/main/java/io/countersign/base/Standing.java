package io.countersign.base;

import java.util.Set;

/**
 * What a member may be taken for at this moment: the roles, and the clients they hold for.
 *
 * @param manager whether the member manages the agency, and so sees every client of it
 * @param va whether the member is a VA
 * @param assigned the clients a VA works for
 * @param owned the clients whose voice the member may own
 * @param colleagueOf the clients the member is a colleague of
 * @param left the clients with whom the work is over: staff see nothing of them, their own people read on
 */
public record Standing(
        MemberId member,
        boolean manager,
        boolean va,
        Set<ClientId> assigned,
        Set<ClientId> owned,
        Set<ClientId> colleagueOf,
        Set<ClientId> left) {

    public Standing {
        assigned = Set.copyOf(assigned);
        owned = Set.copyOf(owned);
        colleagueOf = Set.copyOf(colleagueOf);
        left = Set.copyOf(left);
    }

    public boolean isStaff() {
        return manager || va;
    }

    /** Whether the member sees the client at all: managers all, VAs those assigned, until the work is over; a client's people their own. */
    public boolean sees(ClientId client) {
        return worksFor(client) || owned.contains(client) || colleagueOf.contains(client);
    }

    /** Whether the member, as staff, does this client's work. */
    public boolean worksFor(ClientId client) {
        return !left.contains(client) && (manager || (va && assigned.contains(client)));
    }
}
