package io.countersign.tasks;

import io.countersign.delegation.rules.Owed;
import io.countersign.delegation.rules.Remark;
import java.util.List;

/** A brief beside its tasks, with what the client owes and what they keep for themselves. */
public record BriefView(BriefSummary brief, List<TaskSummary> tasks, List<Owed> owed, List<Remark> remarks) {}
