package io.countersign.conversations;

import io.countersign.base.Texts;
import java.time.Duration;
import java.time.Instant;

/** How long somebody has waited, as people say it. */
public final class Waits {

    private static final long HOURS_UNTIL_DAYS = 48;
    private static final long MINUTES_UNTIL_HOURS = 90;

    private Waits() {}

    public static String since(Instant since, Instant now, Texts texts) {
        Duration waited = Duration.between(since, now);
        if (waited.toMinutes() < MINUTES_UNTIL_HOURS) {
            return texts.get("conversations.waits.minutes", waited.toMinutes());
        }
        return waited.toHours() < HOURS_UNTIL_DAYS
                ? texts.get("conversations.waits.hours", waited.toHours())
                : texts.get("conversations.waits.days", waited.toDays());
    }
}
