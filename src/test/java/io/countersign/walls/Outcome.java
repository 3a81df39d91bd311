package io.countersign.walls;

import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What became of a call.
 *
 * @param says what came back, however deep, or what the exception says
 */
record Outcome(How how, String says) {

    enum How {
        RETURNED,
        REFUSED,
        BROKE
    }

    static Outcome returned(@Nullable Object value) {
        return new Outcome(How.RETURNED, Flat.text(value));
    }

    static Outcome thrown(Throwable thrown) {
        boolean told = thrown instanceof NotFound || thrown instanceof Refused;
        return new Outcome(
                told ? How.REFUSED : How.BROKE, thrown.getClass().getSimpleName() + ": " + thrown.getMessage());
    }
}
