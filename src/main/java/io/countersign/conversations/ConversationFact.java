package io.countersign.conversations;

import io.countersign.base.ClientId;
import io.countersign.base.ClientRow;
import io.countersign.base.MemberId;
import io.countersign.tasks.Fact;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact or a link that staff lay beside a conversation, for the owner's own answer; never words to be sent. */
@Entity
class ConversationFact extends ClientRow {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "conversation_id", updatable = false))
    private ConversationId conversation;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id", updatable = false))
    private MemberId author;

    @Column(updatable = false)
    private String text;

    @Column(updatable = false)
    private @Nullable String link;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    protected ConversationFact() {}

    ConversationFact(
            ClientId client,
            ConversationId conversation,
            MemberId author,
            String text,
            @Nullable String link,
            Instant now) {
        super(client);
        this.id = UUID.randomUUID();
        this.conversation = conversation;
        this.author = author;
        this.text = text;
        this.link = link;
        this.addedAt = now;
    }

    Fact summary() {
        return new Fact(author, text, link, addedAt);
    }
}
