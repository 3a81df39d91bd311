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
 */
public record Standing(
        MemberId member,
        boolean manager,
        boolean va,
        Set<ClientId> assigned,
        Set<ClientId> owned,
        Set<ClientId> colleagueOf) {

    public Standing {
        assigned = Set.copyOf(assigned);
        owned = Set.copyOf(owned);
        colleagueOf = Set.copyOf(colleagueOf);
    }

    public boolean isStaff() {
        return manager || va;
    }

    /** Whether the member sees the client at all: managers all, VAs those assigned, a client's people their own. */
    public boolean sees(ClientId client) {
        return manager || worksFor(client) || owned.contains(client) || colleagueOf.contains(client);
    }

    /** Whether the member, as staff, does this client's work. */
    public boolean worksFor(ClientId client) {
        return manager || (va && assigned.contains(client));
    }
}
