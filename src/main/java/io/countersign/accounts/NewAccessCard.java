package io.countersign.accounts;

import io.countersign.base.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is noted of somebody's way into an account.
 *
 * @param until when it ends by itself; none where nobody set an end
 */
public record NewAccessCard(
        AccountId account,
        MemberId holder,
        WayIn way,
        MemberId grantedBy,
        Instant since,
        @Nullable Instant until,
        String note) {}
