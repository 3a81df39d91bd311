package io.countersign.tasks;

import io.countersign.accounts.AccountSummary;
import io.countersign.delegation.rules.Act;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Set-up work that is the owner's own: a short list for the phone.
 *
 * @param acts what is to be done, as far as the words show
 */
public record OwnersList(TaskSummary task, @Nullable AccountSummary account, List<Act> acts) {

    public OwnersList {
        acts = List.copyOf(acts);
    }
}
