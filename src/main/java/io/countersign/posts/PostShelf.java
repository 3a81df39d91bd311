package io.countersign.posts;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.base.Actor;
import io.countersign.base.AlsoFor;
import io.countersign.base.ClientId;
import io.countersign.base.Way;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The posts of the clients somebody sees, for lists: many at once, without their pictures. */
@Service
@Transactional(readOnly = true)
public class PostShelf {

    private final Posts posts;
    private final PostReturns returns;
    private final TaskDesk tasks;
    private final Clientele clientele;

    PostShelf(Posts posts, PostReturns returns, TaskDesk tasks, Clientele clientele) {
        this.posts = posts;
        this.returns = returns;
        this.tasks = tasks;
        this.clientele = clientele;
    }

    /** The posts asked for, as far as the actor sees their clients. */
    public Map<PostId, PostSummary> named(Actor actor, Collection<PostId> ids) {
        List<Post> found = ids.isEmpty() ? List.of() : posts.findByIdIn(ids);
        return found.stream()
                .filter(post -> actor.standing().sees(post.client()))
                .map(Post::summary)
                .collect(toMap(PostSummary::id, post -> post));
    }

    /** The posts of these clients whose window begins in a stretch of time, the earliest first; 1000 at most. */
    public List<PostSummary> between(Actor actor, Instant from, Instant until, Set<ClientId> of) {
        List<ClientId> seen = of.stream().filter(actor.standing()::sees).toList();
        return posts
                .findTop1000ByClientInAndStateNotAndWindowEarliestGreaterThanEqualAndWindowEarliestLessThanOrderByWindowEarliest(
                        seen, PostState.DROPPED, from, until)
                .stream()
                .map(Post::summary)
                .toList();
    }

    /** Those of the tasks whose post has a window already, so that it stands for them in a calendar. */
    public Set<TaskId> planned(Actor actor, Collection<TaskId> of) {
        return posts.findByTaskInAndStateNotAndWindowEarliestIsNotNull(of, PostState.DROPPED).stream()
                .filter(post -> actor.standing().sees(post.client()))
                .map(Post::task)
                .collect(toSet());
    }

    /** The posts of a task, one for each account it is for; those that were dropped only while there is no other. */
    public List<PostSummary> ofTask(Actor actor, TaskId task) {
        List<PostSummary> all = posts
                .findByTaskOrderBySavedAtDesc(tasks.get(actor, task).id())
                .stream()
                .map(Post::summary)
                .toList();
        List<PostSummary> living =
                all.stream().filter(post -> post.state() != PostState.DROPPED).toList();
        return living.isEmpty() ? all.stream().limit(1).toList() : living;
    }

    /** What is being written for these clients and was not asked for yet, the last touched first. */
    public List<PostSummary> drafts(Actor actor, Set<ClientId> of) {
        List<ClientId> seen = of.stream().filter(actor.standing()::sees).toList();
        return posts.findTop1000ByClientInAndStateOrderBySavedAtDesc(seen, PostState.DRAFT).stream()
                .map(Post::summary)
                .toList();
    }

    /** The posts of a client that are signed and neither edited nor dropped since, out or not. */
    @AlsoFor(Way.SYSTEM)
    public List<PostSummary> signed(Actor actor, ClientId client) {
        actor.requireSees(client);
        return posts.findByClientInAndStateAndCurrentIsNotNull(List.of(client), PostState.SIGNED).stream()
                .map(Post::summary)
                .toList();
    }

    /** Every post there ever was for a client, the one that was not touched for longest first. */
    public List<PostId> all(Actor actor, ClientId client) {
        actor.requireSees(client);
        return posts.idsOf(client);
    }

    /** The posts that were sent back and not asked for again, the latest first. */
    public List<SentBack> sentBack(Actor actor) {
        List<ClientId> clients =
                clientele.visible(actor).stream().map(ClientSummary::id).toList();
        Map<PostId, PostSummary> frozenOnce =
                posts.findByClientInAndStateAndCurrentIsNotNull(clients, PostState.DRAFT).stream()
                        .map(Post::summary)
                        .collect(toMap(PostSummary::id, post -> post));
        return returns.findByPostInOrderByAtDesc(frozenOnce.keySet()).stream()
                .flatMap(one -> Stream.ofNullable(frozenOnce.get(one.post()))
                        .filter(post -> one.summary().revision().equals(post.current()))
                        .map(post -> new SentBack(post, one.summary())))
                .toList();
    }
}
