package io.countersign.ledger;

import io.countersign.base.AgencyId;

/** The head of an agency's ledger at one moment; kept elsewhere, it proves later that nothing was cut off or rewritten. */
public record Checkpoint(AgencyId agency, long seq, String hash) {

    /** The form in which heads are written down: {@code 1600:9f86d0…}. */
    public String text() {
        return seq + ":" + hash;
    }
}
