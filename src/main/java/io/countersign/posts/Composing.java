package io.countersign.posts;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.agencies.MemberName;
import io.countersign.base.Actor;
import io.countersign.base.AlsoFor;
import io.countersign.base.MemberId;
import io.countersign.base.Refusal;
import io.countersign.base.Way;
import io.countersign.delegation.Policy;
import io.countersign.delegation.rules.Lane;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskId;
import io.countersign.tasks.TaskState;
import io.countersign.tasks.TaskSummary;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing posts: words, pictures, the window; every edit of what was frozen needs a new signature. */
@Service
@Transactional
public class Composing {

    private final Posts posts;
    private final DraftMedia pictures;
    private final Drafts drafts;
    private final Edits edits;
    private final TaskDesk tasks;
    private final AccountKeeping accounts;
    private final PostRecord record;
    private final Hands hands;
    private final Clock clock;

    Composing(
            Posts posts,
            DraftMedia pictures,
            Drafts drafts,
            Edits edits,
            TaskDesk tasks,
            AccountKeeping accounts,
            PostRecord record,
            Hands hands,
            Clock clock) {
        this.posts = posts;
        this.pictures = pictures;
        this.drafts = drafts;
        this.edits = edits;
        this.tasks = tasks;
        this.accounts = accounts;
        this.record = record;
        this.hands = hands;
        this.clock = clock;
    }

    /** The post of a task, begun if there is none yet. */
    public PostId openFor(Actor actor, TaskId id) {
        TaskSummary task = tasks.get(actor, id);
        return posts.findByTaskOrderBySavedAtDesc(id).stream()
                .filter(post -> post.state() != PostState.DROPPED)
                .findFirst()
                .map(Post::id)
                .orElseGet(() -> begin(actor, task));
    }

    private PostId begin(Actor actor, TaskSummary task) {
        AccountId account = task.account();
        if (task.lane() == Lane.SETUP) {
            throw Refusal.by("posts.not-a-post").asException();
        }
        if (account == null) {
            throw Refusal.by("posts.no-account").liftedBy("base.lift.manager").asException();
        }
        Policy.requireMayDraft(task.lane(), accounts.standing(actor, account));
        Post post = posts.save(new Post(task.client(), task.id(), account, task.lane(), actor.self(), clock.instant()));
        post.handTo(hands.first(actor, account));
        if (startsWork(actor, task)) {
            tasks.start(actor, task.id());
        }
        record.enter(actor, post, "post.drafted", entry -> entry.with("lane", post.lane()));
        return post.id();
    }

    private static boolean startsWork(Actor actor, TaskSummary task) {
        boolean theirs =
                actor.self().equals(task.assignee()) || actor.standing().worksFor(task.client());
        return theirs && task.state() == TaskState.TODO && task.lane() != Lane.VOICE;
    }

    /** A post as it stands, for whoever sees its client. */
    @Transactional(readOnly = true)
    @AlsoFor({Way.LINK, Way.SYSTEM})
    public DraftView get(Actor actor, PostId id) {
        return drafts.view(actor, edits.visible(actor, id));
    }

    /** What stops the post, and what is worth knowing, before a signature is asked for. */
    @Transactional(readOnly = true)
    @AlsoFor(Way.LINK)
    public List<Problem> problems(Actor actor, PostId id) {
        return drafts.problems(actor, edits.visible(actor, id));
    }

    /**
     * Saves the words.
     *
     * @param seen the number of edits the writer had seen; a save over somebody else's newer words is refused
     */
    @AlsoFor(Way.LINK)
    public DraftView saveText(Actor actor, PostId id, int seen, String text) {
        Post post = edits.writable(actor, id);
        UnsafeText.requireWhole(text);
        if (post.edits() != seen) {
            throw Refusal.by("posts.changed-meanwhile").asException();
        }
        String words = text.replace("\r\n", "\n");
        if (!words.equals(post.text())) {
            edits.before(actor, post);
            post.write(words, actor.self(), clock.instant());
        }
        return drafts.view(actor, post);
    }

    /** Ends what was asked for without another word, so that it can be asked of others. */
    public void reopen(Actor actor, PostId id) {
        edits.before(actor, edits.writable(actor, id));
    }

    /** Adds a picture, judged by what it is; its name is not kept. */
    public MediaItem addPicture(Actor actor, PostId id, byte[] upload) {
        Post post = edits.writable(actor, id);
        MediaItem added = pictures.add(
                post, NetworkRules.of(accounts.get(actor, post.account()).network()), Picture.of(upload));
        edited(actor, post);
        return added;
    }

    /** Says what a picture shows, for people who do not see it. */
    public void describe(Actor actor, PostId id, MediaId media, String altText) {
        Post post = edits.writable(actor, id);
        UnsafeText.requireWhole(altText);
        if (pictures.describe(post, media, altText)) {
            edited(actor, post);
        }
    }

    public void removePicture(Actor actor, PostId id, MediaId media) {
        Post post = edits.writable(actor, id);
        pictures.remove(post, media);
        edited(actor, post);
    }

    /** Says when the post may go out, and with it what is signed together with it. */
    public void setWindow(Actor actor, PostId id, Window window) {
        Post post = edits.writable(actor, id);
        if (!window.latest().isAfter(clock.instant())) {
            throw Refusal.by("posts.window-past").asException();
        }
        if (!window.equals(post.window())) {
            edits.before(actor, post);
            post.goOut(window, actor.self(), clock.instant());
            edits.together(post).stream()
                    .filter(one -> !window.equals(one.window()))
                    .forEach(one -> one.goOut(window, actor.self(), clock.instant()));
        }
    }

    /** Says who puts the post up where no machine may: whose voice it is, or staff who work for the client. */
    public void handTo(Actor actor, PostId id, MemberId hand) {
        Post post = edits.writable(actor, id);
        hands.require(actor, post.account(), hand);
        if (!hand.equals(post.byHand())) {
            edits.before(actor, post);
            post.handTo(hand);
            post.edited(actor.self(), clock.instant());
        }
    }

    /** Who can be chosen to put the post up: whose voice it is first, then the staff who work for the client. */
    @Transactional(readOnly = true)
    public List<MemberName> hands(Actor actor, PostId id) {
        return hands.of(actor, edits.visible(actor, id).account());
    }

    /** The bytes of a picture of the post, checked against their digest. */
    @Transactional(readOnly = true, noRollbackFor = IllegalStateException.class)
    @AlsoFor({Way.LINK, Way.SYSTEM})
    public byte[] picture(Actor actor, PostId id, MediaId media) {
        return pictures.bytes(edits.visible(actor, id), media);
    }

    private void edited(Actor actor, Post post) {
        edits.before(actor, post);
        post.edited(actor.self(), clock.instant());
    }
}
