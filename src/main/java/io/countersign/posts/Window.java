package io.countersign.posts;

import io.countersign.base.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * When a post may go out: not before the earliest, not after the latest moment, and the place whose clock people mean.
 * Five minutes at least, so that a busy network does not make it late; seven days at most, so that it stays a date.
 */
@Embeddable
public record Window(
        @Column(name = "earliest_at") Instant earliest,
        @Column(name = "latest_at") Instant latest,
        String zone) {

    private static final Duration NARROWEST = Duration.ofMinutes(5);
    private static final Duration WIDEST = Duration.ofDays(7);

    public Window {
        earliest = earliest.truncatedTo(ChronoUnit.MICROS);
        latest = latest.truncatedTo(ChronoUnit.MICROS);
        Duration width = Duration.between(earliest, latest);
        if (width.compareTo(NARROWEST) < 0 || width.compareTo(WIDEST) > 0) {
            throw Refusal.by("posts.window-width").asException();
        }
    }

    public static Window of(Instant earliest, Instant latest, ZoneId zone) {
        return new Window(earliest, latest, zone.getId());
    }

    /** The same window, as long as it is, beginning at another moment. */
    public Window from(Instant beginning) {
        return new Window(beginning, beginning.plus(Duration.between(earliest, latest)), zone);
    }

    public ZoneId place() {
        return ZoneId.of(zone);
    }
}
