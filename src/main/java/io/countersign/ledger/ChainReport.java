package io.countersign.ledger;

import io.countersign.base.Texts;
import java.util.Locale;
import java.util.Optional;

/**
 * What verification found.
 *
 * @param entries how many entries hold, from the first
 * @param hash the hash of the last entry that holds
 * @param broken the first break, if there is one
 */
public record ChainReport(long entries, String hash, Optional<Break> broken) {

    /** The first place where the chain does not hold, and why. */
    public record Break(long seq, Fault why) {}

    public boolean holds() {
        return broken.isEmpty();
    }

    /** What was found, in the reader's language. */
    public String sentence(Locale locale) {
        Texts texts = Texts.in(locale);
        return broken.map(at -> texts.get("ledger.fault." + at.why(), at.seq()))
                .orElseGet(() -> texts.get("ledger.holds", entries));
    }
}
