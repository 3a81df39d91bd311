package io.countersign.accounts;

import java.time.Instant;

/**
 * From when until when somebody may speak.
 *
 * @param from a beginning that is past means at once
 * @param until the first moment at which it is over
 */
public record MandateTerm(Instant from, Instant until) {

    /** At once, until a moment. */
    public static MandateTerm until(Instant moment) {
        return new MandateTerm(Instant.EPOCH, moment);
    }

    /** The term as it begins if it is granted at this moment. */
    MandateTerm grantedAt(Instant now) {
        return new MandateTerm(from.isBefore(now) ? now : from, until);
    }
}
