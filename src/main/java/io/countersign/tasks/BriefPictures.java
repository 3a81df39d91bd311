package io.countersign.tasks;

import io.countersign.base.Actor;
import java.util.Optional;

/** The pictures that clients lay beside their briefs; implemented by the room that keeps pictures. */
public interface BriefPictures {

    /** The picture of a brief, for staff who work for the client. */
    Optional<BriefPicture> picture(Actor actor, BriefId brief);

    /** A picture as it is shown. */
    record BriefPicture(String mime, byte[] bytes) {}
}
