package io.countersign.conversations;

import io.countersign.accounts.AccountId;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as lists show it.
 *
 * @param who who said it
 * @param pictured whether there is a screenshot
 * @param endedBy who answered, or said that no answer is needed
 */
public record ConversationSummary(
        ConversationId id,
        ClientId client,
        AccountId account,
        String who,
        String text,
        @Nullable String link,
        boolean pictured,
        Instant since,
        MemberId enteredBy,
        ConversationState state,
        @Nullable MemberId endedBy,
        @Nullable Instant endedAt) {}
