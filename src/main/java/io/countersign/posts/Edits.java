package io.countersign.posts;

import io.countersign.accounts.AccountKeeping;
import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.delegation.Policy;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What every edit begins with: who may, one writer at a time, and what was asked for is over, for the post and for its
 * variants with it, because what is signed together is signed as it was looked at.
 */
@Component
class Edits {

    private final Posts posts;
    private final AccountKeeping accounts;
    private final TaskDesk tasks;
    private final PostRecord record;
    private final ApplicationEventPublisher events;

    Edits(Posts posts, AccountKeeping accounts, TaskDesk tasks, PostRecord record, ApplicationEventPublisher events) {
        this.posts = posts;
        this.accounts = accounts;
        this.tasks = tasks;
        this.record = record;
        this.events = events;
    }

    Post visible(Actor actor, PostId id) {
        return seen(actor, posts.findById(id));
    }

    /** The post, for whoever may write it; it and its variants are locked, always in the same order. */
    Post writable(Actor actor, PostId id) {
        TaskId task = posts.taskOf(id).orElseThrow(NotFound::new);
        Post post = seen(
                actor,
                posts.findLockedByTaskOrderById(task).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst());
        Policy.requireMayDraft(post.lane(), accounts.standing(actor, post.account()));
        return post;
    }

    /** Ends what was asked for or signed, before something changes. */
    void before(Actor actor, Post post) {
        post.requireEditable();
        List<Post> over = posts.findByTaskOrderBySavedAtDesc(post.task()).stream()
                .filter(one ->
                        one.state() == PostState.ASKED || one.id().equals(post.id()) && one.state() == PostState.SIGNED)
                .toList();
        over.forEach(one -> reopen(actor, one));
        if (!over.isEmpty()) {
            tasks.resume(actor, post.task());
        }
    }

    /** The variants that are signed together with a post, itself among them: those of its task that nobody signed yet. */
    List<Post> together(Post post) {
        return posts.findByTaskOrderBySavedAtDesc(post.task()).stream()
                .filter(one -> one.state() == PostState.DRAFT || one.state() == PostState.ASKED)
                .toList();
    }

    private void reopen(Actor actor, Post post) {
        RevisionId frozen = Objects.requireNonNull(post.current());
        events.publishEvent(new PostChangedAfterFreezing(actor.agency(), post.id(), frozen));
        if (post.state() == PostState.SIGNED) {
            record.enter(actor, post, "post.withdrawn", entry -> entry.with("revision", frozen));
        }
        post.become(PostState.DRAFT);
    }

    private static Post seen(Actor actor, Optional<Post> found) {
        Post post = found.orElseThrow(NotFound::new);
        actor.requireSees(post.client());
        return post;
    }
}
