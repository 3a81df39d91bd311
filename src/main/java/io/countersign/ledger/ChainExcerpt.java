package io.countersign.ledger;

import io.countersign.base.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the lines of one client out of an agency's ledger: each in itself, in their order, and each to the one before
 * where they stand beside each other. What lies between is not here, so nobody can see from it alone that a line is missing.
 */
public final class ChainExcerpt {

    private @Nullable ChainLine before;
    private @Nullable Body first;

    /** Takes the next line and says whether it holds. */
    public boolean accept(ChainLine line) {
        Body body = Body.parse(line.body());
        boolean holds = line.hash().equals(Chain.hash(line.previous(), line.body()))
                && body.seq() == line.seq()
                && follows(line)
                && isOfTheSame(body);
        before = line;
        return holds;
    }

    private boolean follows(ChainLine line) {
        ChainLine last = before;
        return last == null
                || (line.seq() > last.seq()
                        && (line.seq() != last.seq() + 1 || line.previous().equals(last.hash())));
    }

    private boolean isOfTheSame(Body body) {
        Body known = first == null ? body : first;
        first = known;
        ClientId client = body.client();
        return client != null && client.equals(known.client()) && body.agency().equals(known.agency());
    }
}
