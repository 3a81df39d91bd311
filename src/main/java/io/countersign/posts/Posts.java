package io.countersign.posts;

import io.countersign.accounts.AccountId;
import io.countersign.base.ClientId;
import io.countersign.tasks.TaskId;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Posts extends Repository<Post, PostId> {

    Post save(Post post);

    Optional<Post> findById(PostId id);

    @Query("select p.task from Post p where p.id = :id")
    Optional<TaskId> taskOf(PostId id);

    @Query("select p.id from Post p where p.client = :client order by p.savedAt, p.id.value")
    List<PostId> idsOf(ClientId client);

    /** The posts of a task for whoever writes: a second writer waits here, and then sees the first one's words. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Post> findLockedByTaskOrderById(TaskId task);

    List<Post> findByTaskOrderBySavedAtDesc(TaskId task);

    List<Post> findByIdIn(Collection<PostId> ids);

    List<Post>
            findTop1000ByClientInAndStateNotAndWindowEarliestGreaterThanEqualAndWindowEarliestLessThanOrderByWindowEarliest(
                    Collection<ClientId> clients, PostState but, Instant from, Instant until);

    List<Post> findByTaskInAndStateNotAndWindowEarliestIsNotNull(Collection<TaskId> tasks, PostState but);

    List<Post> findByClientInAndStateAndCurrentIsNotNull(Collection<ClientId> clients, PostState state);

    List<Post> findTop1000ByClientInAndStateOrderBySavedAtDesc(Collection<ClientId> clients, PostState state);

    List<Post> findByAccountAndSavedAtAfter(AccountId account, Instant since);
}
