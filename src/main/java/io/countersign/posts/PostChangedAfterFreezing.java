package io.countersign.posts;

import io.countersign.base.AgencyId;
import io.countersign.base.OfAgency;

/** A post was edited after its signature was asked for or given: that revision must not go out. */
public record PostChangedAfterFreezing(AgencyId agency, PostId post, RevisionId revision) implements OfAgency {}
