package io.countersign.posts;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.Bylines;
import io.countersign.accounts.Speaking;
import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.tasks.OwnTasks;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Posts that their signer writes alone: kept as drafts, so that a refusal loses neither a word nor a picture. */
@Service
@Transactional
public class OwnPosts {

    private final Composing composing;
    private final Posts posts;
    private final OwnTasks own;
    private final TaskDesk tasks;
    private final AccountKeeping accounts;
    private final Bylines bylines;

    OwnPosts(Composing composing, Posts posts, OwnTasks own, TaskDesk tasks, AccountKeeping accounts, Bylines bylines) {
        this.composing = composing;
        this.posts = posts;
        this.own = own;
        this.tasks = tasks;
        this.accounts = accounts;
        this.bylines = bylines;
    }

    /** Keeps what was written, in a draft of the actor's own. */
    public PostId keep(Actor actor, OwnPost written) {
        PostId before = written.post();
        DraftView draft = before == null ? null : get(actor, before);
        boolean same =
                draft != null && draft.account().id().equals(written.account()) && draft.lane() == written.lane();
        PostId id = same && draft != null ? draft.id() : begin(actor, written, draft);
        write(actor, composing.get(actor, id), written);
        return id;
    }

    /** A draft of the actor's own words; every other one does not exist here. */
    @Transactional(readOnly = true)
    public DraftView get(Actor actor, PostId id) {
        DraftView draft = composing.get(actor, id);
        if (!own.underWay(actor).contains(draft.task()) || draft.state() != PostState.DRAFT) {
            throw new NotFound();
        }
        return draft;
    }

    /** The name that would stand below the actor's words on an account; empty where none does. */
    @Transactional(readOnly = true)
    public String byline(Actor actor, AccountId account) {
        return bylines.of(actor, accounts.get(actor, account), actor.self(), Speaking.POSTS);
    }

    /** What the actor began to write and did not sign. */
    @Transactional(readOnly = true)
    public List<DraftView> unfinished(Actor actor) {
        return own.underWay(actor).stream()
                .flatMap(task ->
                        posts.findByTaskOrderBySavedAtDesc(task).stream().limit(1))
                .filter(post -> post.state() == PostState.DRAFT)
                .map(post -> composing.get(actor, post.id()))
                .toList();
    }

    /** Lets a draft of the actor's own be. */
    public void leave(Actor actor, PostId id) {
        tasks.drop(actor, get(actor, id).task());
    }

    private PostId begin(Actor actor, OwnPost written, @Nullable DraftView before) {
        TaskId task = own.begin(actor, written.account(), written.lane(), written.called(), written.reason());
        PostId id = composing.openFor(actor, task);
        if (before != null) {
            bring(actor, before, id);
            tasks.drop(actor, before.task());
        }
        return id;
    }

    /** Pictures stay with the client they belong to; to another client's account none goes along. */
    private void bring(Actor actor, DraftView before, PostId id) {
        boolean sameClient = before.client().equals(composing.get(actor, id).client());
        for (MediaItem picture : sameClient ? before.media() : List.<MediaItem>of()) {
            composing.addPicture(actor, id, composing.picture(actor, before.id(), picture.id()));
            composing.describe(actor, id, picture.id(), picture.altText());
        }
    }

    private void write(Actor actor, DraftView draft, OwnPost written) {
        own.retitle(actor, draft.task(), written.called());
        composing.saveText(actor, draft.id(), draft.edits(), written.text());
        Window window = written.window();
        if (window != null) {
            composing.setWindow(actor, draft.id(), window);
        }
        if (written.picture().replaces()) {
            draft.media().forEach(one -> composing.removePicture(actor, draft.id(), one.id()));
        }
        if (written.picture().added().length > 0) {
            composing.addPicture(actor, draft.id(), written.picture().added());
        }
        composing
                .get(actor, draft.id())
                .media()
                .forEach(one -> composing.describe(
                        actor, draft.id(), one.id(), written.picture().altText()));
    }
}
