package io.countersign.signoffs;

import io.countersign.base.AgencyId;
import io.countersign.base.MemberId;
import io.countersign.base.OfAgency;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;

/** Somebody is asked to sign a revision. */
public record SignatureAsked(AgencyId agency, RevisionId revision, PostId post, MemberId signer) implements OfAgency {}
