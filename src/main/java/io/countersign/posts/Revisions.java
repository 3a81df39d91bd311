package io.countersign.posts;

import static java.util.Comparator.comparing;

import io.countersign.accounts.AccountKeeping;
import io.countersign.base.Actor;
import io.countersign.base.AlsoFor;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.base.Way;
import io.countersign.delegation.Policy;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskState;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The frozen states of posts, and what signers decide over them. */
@Service
@Transactional
public class Revisions {

    private static final int LONGEST_REASON = 1_000;

    private final Posts posts;
    private final RevisionRows rows;
    private final PostReturns returns;
    private final TaskDesk tasks;
    private final AccountKeeping accounts;
    private final PostRecord record;
    private final Clock clock;

    Revisions(
            Posts posts,
            RevisionRows rows,
            PostReturns returns,
            TaskDesk tasks,
            AccountKeeping accounts,
            PostRecord record,
            Clock clock) {
        this.posts = posts;
        this.rows = rows;
        this.returns = returns;
        this.tasks = tasks;
        this.accounts = accounts;
        this.record = record;
        this.clock = clock;
    }

    /** The number the next revision of a post will have. */
    @Transactional(readOnly = true)
    @AlsoFor(Way.LINK)
    public int nextNumber(Actor actor, PostId id) {
        return rows.findByPostOrderByNumber(visible(actor, id).id()).size() + 1;
    }

    /** Freezes a draft: the manifest's bytes are stored once; from here on every edit needs a new signature. */
    @AlsoFor(Way.LINK)
    public void freeze(Actor actor, PostId id, RevisionId revision, byte[] manifest, byte[] sha256) {
        Post post = visible(actor, id);
        Policy.requireMayDraft(post.lane(), accounts.standing(actor, post.account()));
        if (!MessageDigest.isEqual(Picture.digest(manifest), sha256)) {
            throw new IllegalArgumentException("the digest is not that of the manifest");
        }
        int number = rows.findByPostOrderByNumber(id).size() + 1;
        post.freeze(revision);
        rows.save(new Revision(revision, post, number, manifest, sha256, clock.instant()));
        if (tasks.get(actor, post.task()).state() != TaskState.WAITING) {
            tasks.waits(actor, post.task());
        }
        record.enter(
                actor,
                post,
                "post.frozen",
                entry -> entry.with("revision", number)
                        .with("digest", HexFormat.of().formatHex(sha256)));
    }

    /** One frozen revision, for whoever sees its client. */
    @Transactional(readOnly = true)
    @AlsoFor({Way.LINK, Way.SYSTEM})
    public FrozenRevision get(Actor actor, RevisionId id) {
        FrozenRevision revision = rows.findById(id).orElseThrow(NotFound::new).frozen();
        actor.requireSees(revision.client());
        return revision;
    }

    /** All revisions of a post, the first one first. */
    @Transactional(readOnly = true)
    public List<FrozenRevision> of(Actor actor, PostId id) {
        return rows.findByPostOrderByNumber(visible(actor, id).id()).stream()
                .map(Revision::frozen)
                .toList();
    }

    /** Whether this revision is what its post stands for now: asked for or signed, and not edited since. */
    @Transactional(readOnly = true)
    @AlsoFor({Way.LINK, Way.SYSTEM})
    public boolean isCurrent(Actor actor, RevisionId id) {
        Post post = visible(actor, get(actor, id).post());
        return id.equals(post.current()) && (post.state() == PostState.ASKED || post.state() == PostState.SIGNED);
    }

    /** The revisions that wait together with this one, itself among them: the variants of one message, in a fixed order. */
    @Transactional(readOnly = true)
    @AlsoFor({Way.LINK, Way.SYSTEM})
    public List<RevisionId> together(Actor actor, RevisionId id) {
        Post post = visible(actor, get(actor, id).post());
        return posts.findByTaskOrderBySavedAtDesc(post.task()).stream()
                .filter(one -> one.state() == PostState.ASKED)
                .sorted(comparing(
                                (Post one) -> accounts.get(actor, one.account()).network())
                        .thenComparing(one -> one.account().text()))
                .flatMap(one -> Stream.ofNullable(one.current()))
                .toList();
    }

    /** Notes that the revision its post waits with has been signed. */
    @AlsoFor(Way.LINK)
    public void markSigned(Actor actor, RevisionId id) {
        decided(actor, id).become(PostState.SIGNED);
    }

    /** Sends a revision back to whoever drafts, with the reason. */
    @AlsoFor(Way.LINK)
    public void sendBack(Actor actor, RevisionId id, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.by("posts.return-reason", LONGEST_REASON).asException();
        }
        Post post = decided(actor, id);
        post.become(PostState.DRAFT);
        returns.save(new PostReturn(post.client(), post.id(), id, actor.self(), reason.strip(), clock.instant()));
        tasks.resume(actor, post.task());
        record.enter(actor, post, "post.returned");
    }

    /** Drops a post: it will not go out, and its task is over unless a variant is left. */
    @AlsoFor(Way.LINK)
    public void drop(Actor actor, RevisionId id) {
        Post post = decided(actor, id);
        post.become(PostState.DROPPED);
        if (posts.findByTaskOrderBySavedAtDesc(post.task()).stream()
                .allMatch(one -> one.state() == PostState.DROPPED)) {
            tasks.drop(actor, post.task());
        }
        record.enter(actor, post, "post.dropped");
    }

    /** The post of the revision that waits or is signed, for those whose signature it is. */
    private Post decided(Actor actor, RevisionId id) {
        Post post = visible(actor, get(actor, id).post());
        Policy.requireMaySign(post.lane(), accounts.standing(actor, post.account()));
        if (!id.equals(post.current()) || post.state() == PostState.DRAFT) {
            throw Refusal.by("posts.revision-over").asException();
        }
        return post;
    }

    private Post visible(Actor actor, PostId id) {
        Post post = posts.findById(id).orElseThrow(NotFound::new);
        actor.requireSees(post.client());
        return post;
    }
}
