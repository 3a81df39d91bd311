package io.countersign.delegation.rules;

import io.countersign.base.Level;
import java.util.Optional;

/** What the rules say to a wish: allowed, or denied with its explanation. */
public sealed interface Verdict {

    /** Nothing stands against it. */
    record Allowed() implements Verdict {}

    /**
     * A no that explains itself.
     *
     * @param rule the rule, which is also the key of its sentence in the texts
     * @param setBy the level at which the rule was set
     * @param liftedBy the key of the words that say who can lift it
     */
    record Denied(String rule, Level setBy, String liftedBy) implements Verdict {}

    default boolean isAllowed() {
        return this instanceof Allowed;
    }

    default Optional<Denied> denial() {
        return this instanceof Denied denied ? Optional.of(denied) : Optional.empty();
    }
}
