package io.countersign.pocket;

import io.countersign.accounts.MandateSummary;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Somebody who may speak on an account besides its owner.
 *
 * @param until the last day, in words
 */
public record Speaker(String mandate, String name, String until) {

    static Speaker of(MandateSummary mandate, String name, ZoneId zone, Locale locale) {
        return new Speaker(mandate.id().text(), name, Days.last(mandate.until(), zone, locale));
    }
}
