package io.countersign.accounts;

import io.countersign.base.AgencyId;
import io.countersign.base.OfAgency;

/** A network lets nobody in any more by the keys that were kept; said once for each time it happens. */
public record ConnectionLost(AgencyId agency, AccountId account) implements OfAgency {}
