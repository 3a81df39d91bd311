package io.countersign.agencies;

import io.countersign.base.AgencyId;
import io.countersign.base.OfAgency;

/** Somebody was invited, or invited again: a letter is due. */
public record InvitationSent(AgencyId agency, InvitationId invitation) implements OfAgency {}
