package io.countersign.identity;

import io.countersign.base.PersonId;
import java.util.List;

/** Knows where a person belongs after signing in; implemented by the room that knows the agencies. */
public interface Home {

    /** The places the person may go to, in the order they are shown; none for somebody who is in no agency. */
    List<HomeChoice> of(PersonId person);
}
