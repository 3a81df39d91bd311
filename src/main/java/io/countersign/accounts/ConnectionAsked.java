package io.countersign.accounts;

import io.countersign.base.AgencyId;
import io.countersign.base.OfAgency;

/** The owner of an account was asked to connect it: a letter is due. */
public record ConnectionAsked(AgencyId agency, ConnectionAskId ask) implements OfAgency {}
