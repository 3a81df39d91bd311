package io.countersign.ledger;

import io.countersign.base.ClientId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the record as people read it.
 *
 * @param actor the name of who acted, as it was then; Countersign's own for its jobs
 * @param boundTo the client whose line it is
 * @param clientName what the client is called now; empty without a client
 */
public record LedgerLine(
        long seq,
        Instant at,
        String actor,
        String act,
        @Nullable ClientId boundTo,
        String clientName,
        @Nullable Subject about,
        Map<String, String> facts,
        String hash) {

    private static final int SHORT = 12;

    public LedgerLine {
        facts = Map.copyOf(facts);
    }

    public Optional<ClientId> client() {
        return Optional.ofNullable(boundTo);
    }

    public Optional<Subject> subject() {
        return Optional.ofNullable(about);
    }

    /** What happened, as one line in the reader's language; an act without a sentence shows its name. */
    public String sentence(Locale locale, ZoneId zone) {
        return new Sentence(locale, zone).of(this);
    }

    public String shortHash() {
        return hash.substring(0, SHORT);
    }
}
