package io.countersign.publishing;

import io.countersign.base.AgencyId;
import io.countersign.base.OfAgency;
import io.countersign.posts.PostId;

/** A post is up on its network. */
public record DeliveryPublished(AgencyId agency, DeliveryId delivery, PostId post) implements OfAgency {}
