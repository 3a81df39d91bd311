package io.countersign.signoffs;

import io.countersign.base.AgencyId;
import io.countersign.base.OfAgency;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;

/**
 * A signed post must not go out after all; who has it on its way out stops it in the same transaction.
 *
 * @param why the short word for the reason: {@code withdrawn}, or {@code contract} where the work with the agency ends
 */
public record PostWithdrawn(AgencyId agency, PostId post, RevisionId revision, String why) implements OfAgency {}
