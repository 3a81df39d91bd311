package io.countersign.base;

/** Reads what a person is in an agency right now; implemented by the room that knows the members. */
public interface Standings {

    /** The person's standing in the agency; {@link NotFound} for anybody who is not an active member of it. */
    Standing of(AgencyId agency, PersonId person);
}
