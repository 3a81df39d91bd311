package io.countersign.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of the irreversible call. Whatever is not clearly one of the others is {@link Unknown}. */
public sealed interface Outcome {

    /** The word with which the reason begins where the network no longer takes the keys. */
    String LOCKED_OUT = "reconnect";

    /** The network took it and gave it an id. */
    record Accepted(String id, String permalink) implements Outcome {}

    /**
     * The network said no, in words on the list of known refusals.
     *
     * @param duplicate whether it says that these very words are up already
     */
    record Refused(String reason, boolean duplicate) implements Outcome {

        public Refused(String reason) {
            this(reason, false);
        }

        /** Whether it was the keys that were refused, and not the post. */
        public boolean isLockedOut() {
            return reason.startsWith(LOCKED_OUT);
        }
    }

    /** Nothing left this house, or the network asked to come back later; it may go out at that time. */
    record NotSent(String reason, @Nullable Instant notBefore) implements Outcome {}

    /** Nobody knows whether it is up: it is looked for, and never sent again by a machine. */
    record Unknown(String reason) implements Outcome {}
}
