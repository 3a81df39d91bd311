package io.countersign.posts;

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

/** That a signer sent a revision back, and why. */
@Entity
class PostReturn extends ClientRow {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "post_id", updatable = false))
    private PostId post;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "revision_id", updatable = false))
    private RevisionId revision;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "returned_by", updatable = false))
    private MemberId by;

    @Column(updatable = false)
    private String reason;

    @Column(name = "returned_at", updatable = false)
    private Instant at;

    protected PostReturn() {}

    PostReturn(ClientId client, PostId post, RevisionId revision, MemberId by, String reason, Instant now) {
        super(client);
        this.id = UUID.randomUUID();
        this.post = post;
        this.revision = revision;
        this.by = by;
        this.reason = reason;
        this.at = now;
    }

    PostId post() {
        return post;
    }

    Returned summary() {
        return new Returned(revision, by, reason, at);
    }
}
