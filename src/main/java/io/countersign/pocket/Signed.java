package io.countersign.pocket;

import io.countersign.base.Texts;
import io.countersign.publishing.DeliveryState;
import io.countersign.publishing.DeliverySummary;
import io.countersign.signoffs.KeyOrigin;
import io.countersign.signoffs.Manifest;
import io.countersign.signoffs.OwnReceipts.OwnReceipt;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something one signed, and what became of it.
 *
 * @param kind which kind of proof the signature rests on
 * @param key how the passkey came to be theirs, where one signed
 * @param revocable whether it is not out yet, so that it can be taken back
 */
public record Signed(
        String revision,
        Manifest manifest,
        String at,
        String kind,
        String key,
        String fingerprint,
        boolean withdrawn,
        boolean revocable,
        List<Fate> fates) {

    static Signed of(OwnReceipt own, List<DeliverySummary> all, ZoneId zone, Locale locale) {
        List<DeliverySummary> here = all.stream()
                .filter(one -> one.revision().equals(own.revision()))
                .toList();
        Manifest manifest = own.receipt().signed();
        return new Signed(
                own.revision().text(),
                manifest,
                Days.exactly(own.receipt().signedAt(), zone, locale),
                own.receipt().kind().name(),
                own.receipt().key().map(origin -> key(origin, zone, locale)).orElse(""),
                own.receipt().fingerprint(),
                own.withdrawn(),
                !own.withdrawn() && here.stream().anyMatch(one -> one.state().isStoppable()),
                here.stream().map(one -> Fate.of(one, manifest, locale)).toList());
    }

    private static String key(KeyOrigin origin, ZoneId zone, Locale locale) {
        return Texts.in(locale)
                .get("signoffs.pocket.key." + origin.addedBy(), Days.exactly(origin.addedAt(), zone, locale));
    }

    /**
     * What became of one window.
     *
     * @param when the window's beginning, at its place
     * @param link where it can be seen, once it is out
     * @param hand who puts it up, where no machine may
     */
    public record Fate(String state, String when, @Nullable String link, String hand) {

        static Fate of(DeliverySummary delivery, Manifest manifest, Locale locale) {
            boolean out =
                    delivery.state() == DeliveryState.PUBLISHED || delivery.state() == DeliveryState.PUBLISHED_BY_HAND;
            Manifest.Person hand = manifest.byHand();
            return new Fate(
                    delivery.state().name(),
                    Days.exactly(delivery.earliest(), place(manifest, delivery.earliest()), locale),
                    out ? delivery.permalink() : null,
                    hand == null ? "" : hand.name());
        }

        private static ZoneId place(Manifest manifest, Instant earliest) {
            return manifest.occurrences().stream()
                    .filter(window -> window.earliest().equals(earliest))
                    .findFirst()
                    .orElseGet(() -> manifest.occurrences().getFirst())
                    .zone();
        }
    }
}
