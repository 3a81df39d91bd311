package io.countersign.identity.keys;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How somebody had shown who they are when they added a passkey. */
public enum HowProved {
    PASSWORD,
    PASSKEY;

    /**
     * What somebody showed a moment ago, before they may add a key or take one away.
     *
     * @param with the passkey, where it was one
     */
    record Shown(HowProved by, @Nullable UUID with) {}
}
