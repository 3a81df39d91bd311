package io.countersign.agencies;

import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last day of the work with a client.
 *
 * @param day the last day, in the client's zone
 * @param over when that day is over
 * @param readUntil until when the client's people can read on
 * @param byOwner whether an owner of the client said it; else the agency did
 * @param signed what becomes of posts that are signed
 * @param chosenBy the owner who chose that; nobody while no owner has
 */
public record LastDay(
        ClientId client,
        LocalDate day,
        Instant over,
        Instant readUntil,
        MemberId saidBy,
        boolean byOwner,
        SignedRemainder signed,
        @Nullable MemberId chosenBy) {

    public boolean isOver(Instant now) {
        return !now.isBefore(over);
    }

    /** Whether nothing goes out any more at this moment. */
    public boolean stopsSending(Instant now) {
        return signed == SignedRemainder.STOPS || isOver(now);
    }
}
