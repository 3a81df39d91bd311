package io.countersign.delegation.rules;

import java.util.List;

/** A brief taken apart: what to do, what the client owes, and what is worth knowing. */
public record Split(List<ProposedTask> tasks, List<Owed> owed, List<Remark> remarks) {

    public Split {
        tasks = List.copyOf(tasks);
        owed = List.copyOf(owed);
        remarks = List.copyOf(remarks);
    }
}
