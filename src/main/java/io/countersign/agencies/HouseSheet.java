package io.countersign.agencies;

import io.countersign.base.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a client's house sheet.
 *
 * @param number which version; nought while nobody has written any
 */
public record HouseSheet(
        int number,
        HouseRules rules,
        @Nullable MemberId author,
        @Nullable Instant writtenAt) {

    static final HouseSheet NONE = new HouseSheet(0, HouseRules.NONE, null, null);

    public boolean isWritten() {
        return number > 0;
    }
}
