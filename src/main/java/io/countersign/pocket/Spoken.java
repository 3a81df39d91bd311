package io.countersign.pocket;

import io.countersign.delegation.rules.Lane;
import io.countersign.posts.DraftView;
import io.countersign.posts.MediaItem;
import io.countersign.posts.Window;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The form of one's own post as it is opened: empty, or with what a draft holds. */
final class Spoken {

    static final Said NOTHING = new Said("", "", Lane.PROMOTION.name(), "", "now", "", "", "", "");

    private Spoken() {}

    static Said of(DraftView draft, ZoneId zone) {
        Window window = draft.window();
        return new Said(
                draft.id().text(),
                draft.account().id().text(),
                draft.lane().name(),
                draft.text(),
                window == null ? "now" : "later",
                window == null ? "" : local(window.earliest(), zone),
                window == null ? "" : local(window.latest(), zone),
                draft.media().stream().map(MediaItem::altText).findFirst().orElse(""),
                "");
    }

    private static String local(Instant moment, ZoneId zone) {
        return LocalDateTime.ofInstant(moment, zone)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
