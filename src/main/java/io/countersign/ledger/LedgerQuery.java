package io.countersign.ledger;

import io.countersign.base.ClientId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the ledger to read, newest first.
 *
 * @param only the client whose lines are asked for; all that the reader may see without one
 * @param before the number before which the page begins: the last of the page above
 * @param size how many lines the page has
 */
public record LedgerQuery(@Nullable ClientId only, long before, int size) {

    private static final int MOST = 200;

    public LedgerQuery {
        size = Math.clamp(size, 1, MOST);
    }

    public static LedgerQuery newest(int size) {
        return new LedgerQuery(null, Long.MAX_VALUE, size);
    }

    public LedgerQuery of(ClientId client) {
        return new LedgerQuery(client, before, size);
    }

    /** The page that follows this line. */
    public LedgerQuery before(long seq) {
        return new LedgerQuery(only, seq, size);
    }

    Optional<ClientId> client() {
        return Optional.ofNullable(only);
    }
}
