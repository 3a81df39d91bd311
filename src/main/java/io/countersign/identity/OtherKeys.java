package io.countersign.identity;

import io.countersign.base.PersonId;

/** Keys beside the password; implemented by who keeps them. */
public interface OtherKeys {

    /** Whether somebody has such a key. */
    boolean has(PersonId person);

    /** Takes all of them away from somebody who was let back in: whoever holds one may not be the person. */
    void takeAway(PersonId person);
}
