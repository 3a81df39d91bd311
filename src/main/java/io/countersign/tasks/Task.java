package io.countersign.tasks;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountSummary;
import io.countersign.base.ClientId;
import io.countersign.base.ClientRow;
import io.countersign.base.MemberId;
import io.countersign.base.Refusal;
import io.countersign.delegation.rules.Lane;
import io.countersign.delegation.rules.Stretch;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One piece of work, always in exactly one lane. */
@Entity
@EntityListeners(TaskChanges.class)
class Task extends ClientRow {

    private static final int TITLE_LENGTH = 300;

    @EmbeddedId
    private TaskId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "brief_id", updatable = false))
    private @Nullable BriefId brief;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private @Nullable AccountId account;

    @Enumerated(EnumType.STRING)
    private Lane lane;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    private String title;
    private String reason;
    private boolean sure;

    @Convert(converter = StretchList.class)
    private List<Stretch> stretches;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "assignee_id"))
    private @Nullable MemberId assignee;

    @Column(name = "due_at")
    private @Nullable Instant due;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private int position;

    @Column(updatable = false)
    private boolean own;

    protected Task() {}

    Task(ClientId client, @Nullable BriefId brief, Found found, int position) {
        super(client);
        this.id = TaskId.random();
        this.brief = brief;
        this.lane = found.lane();
        this.state = TaskState.PROPOSED;
        this.title = shortened(found.title());
        this.reason = found.reason();
        this.sure = found.sure();
        this.stretches = List.copyOf(found.stretches());
        this.position = position;
    }

    /** Work that somebody begins for themselves: a post of their own words. */
    static Task own(AccountSummary account, Lane lane, String title, String reason, MemberId self) {
        Task task = new Task(account.client(), null, new Found(title, lane, reason, true, List.of()), 0);
        task.account = account.id();
        task.assignee = self;
        task.own = true;
        return task;
    }

    /** What was found in a brief, before anybody planned it. */
    record Found(String title, Lane lane, String reason, boolean sure, List<Stretch> stretches) {}

    TaskId id() {
        return id;
    }

    Lane lane() {
        return lane;
    }

    TaskState state() {
        return state;
    }

    @Nullable
    Instant due() {
        return due;
    }

    int position() {
        return position;
    }

    String title() {
        return title;
    }

    List<Stretch> stretches() {
        return stretches;
    }

    @Nullable
    AccountId account() {
        return account;
    }

    @Nullable
    BriefId brief() {
        return brief;
    }

    @Nullable
    MemberId assignee() {
        return assignee;
    }

    boolean isOwn() {
        return own;
    }

    boolean isAssignedTo(MemberId member) {
        return member.equals(assignee);
    }

    void retitle(String text) {
        if (text.isBlank()) {
            throw Refusal.by("tasks.title-empty").asException();
        }
        this.title = shortened(text);
    }

    void moveTo(Lane lane, String reason) {
        this.lane = lane;
        this.reason = reason;
        this.sure = true;
    }

    void onAccount(@Nullable AccountId account) {
        this.account = account;
    }

    void assignTo(@Nullable MemberId member) {
        this.assignee = member;
    }

    void dueAt(@Nullable Instant due) {
        this.due = due;
    }

    void at(int position) {
        this.position = position;
    }

    void takeIn(Task other) {
        this.lane = Lane.strictest(lane, other.lane);
        this.reason = lane == other.lane ? other.reason : reason;
        this.sure = sure && other.sure;
        this.title = shortened(title + "; " + other.title);
        List<Stretch> all = new ArrayList<>(stretches);
        all.addAll(other.stretches);
        all.sort(Comparator.comparingInt(Stretch::start));
        this.stretches = List.copyOf(all);
    }

    void keepOnly(String title, List<Stretch> stretches) {
        this.title = shortened(title);
        this.stretches = List.copyOf(stretches);
    }

    void become(TaskState next, Instant now) {
        if (!state.canBecome(next)) {
            throw Refusal.by("tasks.no-such-move").asException();
        }
        this.state = next;
        if (next == TaskState.DONE || next == TaskState.DROPPED) {
            this.endedAt = now;
        }
    }

    TaskSummary summary() {
        return new TaskSummary(
                id, client(), brief, account, lane, state, title, reason, sure, assignee, due, stretches, position);
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= TITLE_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE_LENGTH - 1)) + "…";
    }
}
