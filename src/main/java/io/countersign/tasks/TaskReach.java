package io.countersign.tasks;

import io.countersign.accounts.AccessSummary;
import io.countersign.accounts.AccountSummary;
import io.countersign.delegation.rules.Reach;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether whoever has a piece of set-up work gets into the account it is done in, and who else does.
 *
 * @param shut whether the assignee has no way in that opens it
 * @param asked that the owner was asked to let the assignee in, and has not said yes yet
 * @param insiders the cards of staff who have such a way
 */
public record TaskReach(
        TaskSummary task,
        AccountSummary account,
        Reach reach,
        boolean shut,
        @Nullable AccessSummary asked,
        List<AccessSummary> insiders) {

    public TaskReach {
        insiders = List.copyOf(insiders);
    }
}
