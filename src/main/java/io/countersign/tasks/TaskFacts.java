package io.countersign.tasks;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface TaskFacts extends Repository<TaskFact, UUID> {

    TaskFact save(TaskFact fact);

    List<TaskFact> findByTaskOrderByAddedAt(TaskId task);
}
