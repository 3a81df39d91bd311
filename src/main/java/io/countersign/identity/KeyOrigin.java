package io.countersign.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a key came that was in doubt.
 *
 * @param channel what showed that it is its owner's; null while nothing has
 * @param confirmedAt when that was
 */
public record KeyOrigin(
        KeyDoubt doubt,
        @Nullable KeyChannel channel,
        @Nullable Instant confirmedAt) {

    /** Whether somebody but the owner may hold it. */
    public boolean isOpen() {
        return confirmedAt == null;
    }
}
