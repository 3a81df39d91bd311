package io.countersign.tasks;

import io.countersign.base.ClientId;
import io.countersign.base.ClientRow;
import io.countersign.base.MemberId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact or a link that staff lay beside a voice task, for the owner's own answer; never words to be sent. */
@Entity
class TaskFact extends ClientRow {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "task_id", updatable = false))
    private TaskId task;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id", updatable = false))
    private MemberId author;

    @Column(updatable = false)
    private String text;

    @Column(updatable = false)
    private @Nullable String link;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    protected TaskFact() {}

    TaskFact(ClientId client, TaskId task, MemberId author, String text, @Nullable String link, Instant now) {
        super(client);
        this.id = UUID.randomUUID();
        this.task = task;
        this.author = author;
        this.text = text;
        this.link = link;
        this.addedAt = now;
    }

    Fact summary() {
        return new Fact(author, text, link, addedAt);
    }
}
