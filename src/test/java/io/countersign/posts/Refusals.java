package io.countersign.posts;

import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.Way;
import org.assertj.core.api.Condition;

/** Tells refusals apart by their rule. */
final class Refusals {

    private Refusals() {}

    static Condition<Throwable> refusedBy(String rule) {
        return new Condition<>(
                thrown -> thrown instanceof Refused refused
                        && refused.refusal().rule().equals(rule),
                "refused by %s",
                rule);
    }

    /** What a stranger gets: nothing there; who holds a mere link may also be told to sign in, which names nothing. */
    static Condition<Throwable> nothingOrNoWayIn(Actor stranger) {
        return new Condition<>(
                thrown -> thrown instanceof NotFound
                        || (stranger.way() == Way.LINK
                                && refusedBy("base.session-only").matches(thrown)),
                "nothing there");
    }
}
