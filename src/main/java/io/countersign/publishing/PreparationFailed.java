package io.countersign.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step before the irreversible one failed: nothing was posted. */
public final class PreparationFailed extends RuntimeException {

    private final boolean lasting;
    private final boolean lockedOut;
    private final transient @Nullable Instant notBefore;

    private PreparationFailed(String reason, boolean lasting, boolean lockedOut, @Nullable Instant notBefore) {
        super(reason);
        this.lasting = lasting;
        this.lockedOut = lockedOut;
        this.notBefore = notBefore;
    }

    /** It will fail again: somebody must do something. */
    public static PreparationFailed lasting(String reason) {
        return new PreparationFailed(reason, true, false, null);
    }

    /** The network no longer takes the keys: the account must be connected again. */
    public static PreparationFailed lockedOut(String reason) {
        return new PreparationFailed(reason, true, true, null);
    }

    /** It may work later. */
    public static PreparationFailed forNow(String reason, @Nullable Instant notBefore) {
        return new PreparationFailed(reason, false, false, notBefore);
    }

    boolean isLockedOut() {
        return lockedOut;
    }

    boolean isLasting() {
        return lasting;
    }

    @Nullable
    Instant notBefore() {
        return notBefore;
    }
}
