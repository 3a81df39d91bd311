package io.countersign.desk;

import io.countersign.base.ui.Desk;
import java.time.Duration;

/** How long something may still wait, in the largest unit that says it. */
final class Left {

    static final Duration SHORT = Duration.ofHours(4);

    private Left() {}

    static String of(Duration left) {
        if (left.isNegative() || left.isZero()) {
            return Desk.text("desk.left.over");
        }
        if (left.toHours() >= 48) {
            return Desk.text("desk.left.days", left.toDays());
        }
        return left.toMinutes() >= 120
                ? Desk.text("desk.left.hours", left.toHours())
                : Desk.text("desk.left.minutes", Math.max(1, left.toMinutes()));
    }
}
