package io.countersign.identity.keys;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A passkey in the reader's language and zone. */
public record KeyView(
        String id,
        String name,
        String by,
        String added,
        @Nullable String used,
        @Nullable String revoked,
        boolean backedUp) {

    static KeyView of(OwnKey key, ZoneId zone, Locale locale) {
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
        return new KeyView(
                key.id(),
                key.name(),
                key.addedBy().name(),
                day.format(key.addedAt()),
                at(key.usedAt(), day),
                at(key.revokedAt(), day),
                key.backedUp());
    }

    private static @Nullable String at(@Nullable Instant moment, DateTimeFormatter day) {
        return moment == null ? null : day.format(moment);
    }
}
