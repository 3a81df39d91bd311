package io.countersign.posts;

import io.countersign.accounts.AccountId;
import io.countersign.base.ClientId;
import io.countersign.base.ClientRow;
import io.countersign.base.MemberId;
import io.countersign.base.Refusal;
import io.countersign.delegation.rules.Lane;
import io.countersign.tasks.TaskId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Content meant to be published; while it is a draft its words change, once asked for they are a revision's. */
@Entity
class Post extends ClientRow {

    static final int LONGEST_TEXT = 25_000;

    @EmbeddedId
    private PostId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "task_id", updatable = false))
    private TaskId task;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id"))
    private MemberId author;

    @Enumerated(EnumType.STRING)
    private Lane lane;

    @Enumerated(EnumType.STRING)
    private PostState state;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "by_hand_id"))
    private @Nullable MemberId byHand;

    private byte[] text;
    private int edits;

    @Embedded
    private @Nullable Window window;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "current_revision_id"))
    private @Nullable RevisionId current;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected Post() {}

    Post(ClientId client, TaskId task, AccountId account, Lane lane, MemberId author, Instant now) {
        super(client);
        this.id = PostId.random();
        this.task = task;
        this.account = account;
        this.lane = lane;
        this.author = author;
        this.state = PostState.DRAFT;
        this.text = new byte[0];
        this.savedAt = now;
    }

    /** The same message for another account, as it stands now. */
    Post variant(AccountId other, MemberId by, Instant now) {
        Post variant = new Post(client(), task, other, lane, by, now);
        variant.text = text.clone();
        variant.window = window;
        variant.byHand = byHand;
        return variant;
    }

    PostId id() {
        return id;
    }

    TaskId task() {
        return task;
    }

    AccountId account() {
        return account;
    }

    Lane lane() {
        return lane;
    }

    PostState state() {
        return state;
    }

    MemberId author() {
        return author;
    }

    /** Who puts it up where no machine may: the one who was chosen, else who wrote it. */
    MemberId byHand() {
        return byHand == null ? author : byHand;
    }

    int edits() {
        return edits;
    }

    Instant savedAt() {
        return savedAt;
    }

    @Nullable
    Window window() {
        return window;
    }

    @Nullable
    RevisionId current() {
        return current;
    }

    String text() {
        return new String(text, StandardCharsets.UTF_8);
    }

    PostSummary summary() {
        return new PostSummary(id, task, client(), account, author, lane, state, text(), window, current);
    }

    void write(String words, MemberId by, Instant now) {
        if (words.length() > LONGEST_TEXT) {
            throw Refusal.by("posts.text-long", LONGEST_TEXT).asException();
        }
        this.text = words.getBytes(StandardCharsets.UTF_8);
        edited(by, now);
    }

    void goOut(Window window, MemberId by, Instant now) {
        this.window = window;
        edited(by, now);
    }

    void handTo(MemberId hand) {
        requireEditable();
        this.byHand = hand;
    }

    void edited(MemberId by, Instant now) {
        requireEditable();
        this.author = by;
        this.savedAt = now;
        this.edits++;
        if (state != PostState.DRAFT) {
            become(PostState.DRAFT);
        }
    }

    void requireEditable() {
        if (state == PostState.DROPPED) {
            throw Refusal.by("posts.dropped").asException();
        }
    }

    void freeze(RevisionId revision) {
        become(PostState.ASKED);
        this.current = revision;
    }

    void become(PostState next) {
        if (!state.canBecome(next)) {
            throw Refusal.by("posts.no-such-move").asException();
        }
        this.state = next;
    }
}
