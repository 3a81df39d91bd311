package io.countersign.agencies;

import io.countersign.base.ClientId;
import io.countersign.base.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member with everything held in the agency. */
public record RosterLine(MemberSummary member, List<Held> held) {

    public RosterLine {
        held = List.copyOf(held);
    }

    /** A role; staff roles hold for no client in particular. */
    public record Held(Role role, @Nullable ClientId client) {}
}
