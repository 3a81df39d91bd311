package io.countersign.accounts;

import io.countersign.base.AgencyId;
import io.countersign.base.OfAgency;

/** Countersign has a way into an account, or has it again. */
public record AccountConnected(AgencyId agency, AccountId account) implements OfAgency {}
