package io.countersign.agencies;

import io.countersign.base.AgencyId;
import io.countersign.base.ClientId;
import io.countersign.base.OfAgency;

/** The last day of the work with a client is over. */
public record ContractOver(AgencyId agency, ClientId client) implements OfAgency {}
