package io.countersign.tasks;

import io.countersign.base.ClientCount;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Tasks extends Repository<Task, TaskId> {

    Task save(Task task);

    void delete(Task task);

    Optional<Task> findById(TaskId id);

    List<Task> findByBriefOrderByPosition(BriefId brief);

    @Query("""
            select new io.countersign.base.ClientCount(t.client, count(t)) from Task t
            where t.assignee = :assignee and t.state in (TODO, DOING, WAITING)
            group by t.client""")
    List<ClientCount> countOpen(MemberId assignee);

    List<Task> findByAssigneeAndStateIn(MemberId assignee, Collection<TaskState> states);

    List<Task> findTop1000ByClientInAndStateInAndDueGreaterThanEqualAndDueLessThanOrderByDue(
            Collection<ClientId> clients, Collection<TaskState> states, Instant from, Instant until);

    List<Task> findTop500ByClientInAndStateInOrderByDueAsc(Collection<ClientId> clients, Collection<TaskState> states);
}
