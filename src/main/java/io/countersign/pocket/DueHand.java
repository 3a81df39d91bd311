package io.countersign.pocket;

import io.countersign.publishing.DeliverySummary;
import java.time.ZoneId;
import java.util.Locale;

/** Something that is to be put up by hand now, as a line. */
public record DueHand(String id, String network, String until) {

    static DueHand of(DeliverySummary delivery, ZoneId zone, Locale locale) {
        return new DueHand(
                delivery.id().text(), delivery.network().title(), Days.exactly(delivery.latest(), zone, locale));
    }
}
