package io.countersign.posts.ui;

import io.countersign.base.ui.Desk;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Past moments as the composer writes them: in the reader's zone. */
final class Moments {

    private Moments() {}

    static String of(Instant moment) {
        return DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Desk.texts().locale())
                .withZone(Desk.zone())
                .format(moment);
    }
}
