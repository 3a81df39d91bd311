package io.countersign.tasks;

import io.countersign.accounts.NetworkName;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.delegation.rules.Lane;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task as it stands on the board.
 *
 * @param network where it is to appear, if its account is known
 * @param at its place in its column: when it is due, undated last; for ended work when it ended
 * @param shut whether it is done inside an account into which its assignee has no way
 */
public record BoardCard(
        TaskId id,
        ClientId client,
        Lane lane,
        TaskState state,
        String title,
        @Nullable MemberId assignee,
        @Nullable Instant due,
        @Nullable NetworkName network,
        Instant at,
        boolean shut) {}
