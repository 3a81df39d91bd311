package io.countersign.agencies;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What became of the rows of one place.
 *
 * @param anew sealed anew now, or to be
 * @param before sealed with the newest key already
 * @param empty without a secret: it was taken out on purpose
 * @param broken rows whose secret does not open, or does not agree with its row; they are left as they are
 * @param missed changed by somebody else meanwhile, so they are looked at again
 */
public record SealTally(SealedPlace place, long anew, long before, long empty, List<UUID> broken, long missed) {

    static SealTally none(SealedPlace place) {
        return new SealTally(place, 0, 0, 0, List.of(), 0);
    }

    /** Whether nothing is left that an older key has to open. */
    boolean isDone() {
        return anew == 0 && missed == 0;
    }

    /** The same place after another pass, or in another agency. */
    SealTally and(SealTally other) {
        List<UUID> all = new ArrayList<>(broken);
        all.addAll(other.broken());
        return new SealTally(
                place,
                anew + other.anew(),
                before + other.before(),
                empty + other.empty(),
                List.copyOf(all),
                missed + other.missed());
    }

    /** This pass, and what a later one over the same rows still found to do. */
    SealTally afterwards(SealTally again) {
        return new SealTally(place, anew + again.anew(), before, empty, broken, again.missed());
    }
}
