package io.countersign.base.ui;

import io.countersign.base.PersonId;
import java.util.Optional;

/** Lets a person into an agency by its address, or not; implemented by the room that knows the members. */
public interface Entrance {

    /** The visit, if the address names an agency the person is an active member of. */
    Optional<Visit> enter(String slug, PersonId person);
}
