package io.countersign.accounts;

import io.countersign.base.AgencyId;
import io.countersign.base.OfAgency;

/** An account of this agency was connected at another agency too, by whoever can sign in to it on its network. */
public record ConnectionElsewhere(AgencyId agency, AccountId account) implements OfAgency {}
