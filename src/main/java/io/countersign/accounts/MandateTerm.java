package io.countersign.accounts;

import io.countersign.base.Refusal;
import java.time.Duration;
import java.time.Instant;

/**
 * From when until when somebody may speak, and in which ways.
 *
 * @param from a beginning that is past means at once
 * @param until the first moment at which it is over
 */
public record MandateTerm(Instant from, Instant until, MandateScope scope) {

    /** A leap year, and the day that ends in another zone. */
    private static final Duration LONGEST = Duration.ofDays(367);

    public MandateTerm(Instant from, Instant until) {
        this(from, until, MandateScope.ALL);
    }

    /** At once, until a moment. */
    public static MandateTerm until(Instant moment) {
        return new MandateTerm(Instant.EPOCH, moment);
    }

    /** The same term for these ways of speaking alone. */
    public MandateTerm only(MandateScope ways) {
        return new MandateTerm(from, until, ways);
    }

    /** The term as it begins if it is granted at this moment; refused unless it ends, later than it begins, within a year. */
    MandateTerm grantedAt(Instant now) {
        MandateTerm term = new MandateTerm(from.isBefore(now) ? now : from, until, scope);
        if (!term.until.isAfter(term.from)) {
            throw Refusal.by("accounts.mandate-until").asException();
        }
        if (term.until.isAfter(term.from.plus(LONGEST))) {
            throw Refusal.by("accounts.mandate-long").asException();
        }
        return term;
    }
}
