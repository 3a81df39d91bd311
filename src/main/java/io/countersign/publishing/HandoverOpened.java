package io.countersign.publishing;

import io.countersign.base.AgencyId;
import io.countersign.base.MemberId;
import io.countersign.base.OfAgency;
import io.countersign.posts.RevisionId;

/** The window has opened in which somebody puts a signed post up by hand. */
public record HandoverOpened(AgencyId agency, DeliveryId delivery, RevisionId revision, MemberId hand)
        implements OfAgency {}
