package io.countersign.signoffs;

import io.countersign.base.AgencyId;
import io.countersign.base.MemberId;
import io.countersign.base.OfAgency;
import io.countersign.posts.RevisionId;
import java.util.List;

/** Somebody is asked to sign a message: one revision, or one for each account it is for. */
public record SignatureAsked(AgencyId agency, List<RevisionId> revisions, MemberId signer) implements OfAgency {

    public SignatureAsked {
        revisions = List.copyOf(revisions);
    }
}
