package io.countersign.tasks;

import io.countersign.accounts.AccountId;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.delegation.rules.Lane;
import io.countersign.delegation.rules.Stretch;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as screens and other rooms know it.
 *
 * @param reason why it is in its lane, in one sentence
 * @param sure whether the rules were sure of the lane
 * @param stretches where in the brief it was found
 */
public record TaskSummary(
        TaskId id,
        ClientId client,
        @Nullable BriefId brief,
        @Nullable AccountId account,
        Lane lane,
        TaskState state,
        String title,
        String reason,
        boolean sure,
        @Nullable MemberId assignee,
        @Nullable Instant due,
        List<Stretch> stretches,
        int position) {}
