package io.countersign.pocket;

import io.countersign.accounts.MandateScope;
import io.countersign.accounts.MandateSummary;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Somebody who may speak on an account besides its owner.
 *
 * @param from the first day, in words; empty where it has come
 * @param until the last day, in words
 */
public record Speaker(String mandate, String name, MandateScope scope, String from, String until) {

    static Speaker of(MandateSummary mandate, String name, Instant now, ZoneId zone, Locale locale) {
        return new Speaker(
                mandate.id().text(),
                name,
                mandate.scope(),
                mandate.from().isAfter(now) ? Days.of(mandate.from(), zone, locale) : "",
                Days.last(mandate.until(), zone, locale));
    }
}
