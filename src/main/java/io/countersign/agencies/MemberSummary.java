package io.countersign.agencies;

import io.countersign.base.MemberId;
import io.countersign.base.PersonId;
import org.jspecify.annotations.Nullable;

/** A member as those who work with them know them, with the address of their mail. */
public record MemberSummary(MemberId id, @Nullable PersonId person, String name, String email, boolean active) {

    /** The member without the address, for everybody else. */
    public MemberName named() {
        return new MemberName(id, person, name, active);
    }

    /** Two letters for the round mark beside a name. */
    public String initials() {
        return named().initials();
    }

    /** The first word of the name, as people call each other at work. */
    public String firstName() {
        return named().firstName();
    }
}
