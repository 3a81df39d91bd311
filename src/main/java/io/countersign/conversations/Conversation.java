package io.countersign.conversations;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountSummary;
import io.countersign.base.ClientRow;
import io.countersign.base.MemberId;
import io.countersign.base.Refusal;
import io.countersign.posts.MediaId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody said to an account, and who of those who may speak there ended it, and how. */
@Entity
class Conversation extends ClientRow {

    @EmbeddedId
    private ConversationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    @Column(updatable = false)
    private String who;

    @Column(updatable = false)
    private String text;

    @Column(updatable = false)
    private @Nullable String link;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "media_id", updatable = false))
    private @Nullable MediaId screenshot;

    @Column(updatable = false)
    private Instant since;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "entered_by", updatable = false))
    private MemberId enteredBy;

    @Column(name = "entered_at", updatable = false)
    private Instant enteredAt;

    @Enumerated(EnumType.STRING)
    private ConversationState state;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ended_by"))
    private @Nullable MemberId endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private @Nullable String answer;

    protected Conversation() {}

    Conversation(AccountSummary account, Heard heard, @Nullable MediaId screenshot, MemberId enteredBy, Instant now) {
        super(account.client());
        this.id = ConversationId.random();
        this.account = account.id();
        this.who = heard.who();
        this.text = heard.text();
        this.link = heard.link().isEmpty() ? null : heard.link();
        this.screenshot = screenshot;
        this.since = heard.since();
        this.enteredBy = enteredBy;
        this.enteredAt = now;
        this.state = ConversationState.WAITING;
    }

    ConversationId id() {
        return id;
    }

    AccountId account() {
        return account;
    }

    @Nullable
    MediaId screenshot() {
        return screenshot;
    }

    @Nullable
    String answer() {
        return answer;
    }

    void answeredBy(MemberId speaker, String words, Instant now) {
        end(ConversationState.ANSWERED, speaker, now);
        this.answer = words.isEmpty() ? null : words;
    }

    void needsNoAnswer(MemberId speaker, Instant now) {
        end(ConversationState.NOT_NEEDED, speaker, now);
    }

    private void end(ConversationState next, MemberId speaker, Instant now) {
        if (!state.canBecome(next)) {
            throw Refusal.by("conversations.over").asException();
        }
        this.state = next;
        this.endedBy = speaker;
        this.endedAt = now;
    }

    ConversationSummary summary() {
        return new ConversationSummary(
                id, client(), account, who, text, link, screenshot != null, since, enteredBy, state, endedBy, endedAt);
    }
}
