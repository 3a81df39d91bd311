package io.countersign.agencies;

import io.countersign.base.ClientId;
import io.countersign.base.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member with everything held in the agency.
 *
 * @param worksFor the clients a VA is assigned to
 * @param suspended that the member may do nothing here now; none for everybody else
 */
public record RosterLine(
        MemberSummary member,
        List<Held> held,
        List<ClientId> worksFor,
        @Nullable Suspension suspended) {

    public RosterLine {
        held = List.copyOf(held);
        worksFor = List.copyOf(worksFor);
    }

    /** A role; staff roles hold for no client in particular. */
    public record Held(Role role, @Nullable ClientId client) {}

    /** Whether the member holds a role, for the agency or for any client. */
    public boolean is(Role role) {
        return held.stream().anyMatch(one -> one.role() == role);
    }
}
