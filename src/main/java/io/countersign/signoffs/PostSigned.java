package io.countersign.signoffs;

import io.countersign.base.AgencyId;
import io.countersign.base.OfAgency;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;

/** A post has all the signatures it needs. */
public record PostSigned(AgencyId agency, RevisionId revision, PostId post) implements OfAgency {}
