package io.countersign.base;

/** An event of one agency: whoever listens works inside that agency. */
public interface OfAgency {

    AgencyId agency();
}
