package io.countersign.signoffs;

import io.countersign.base.ClientRow;
import io.countersign.base.MemberId;
import io.countersign.posts.FrozenRevision;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody's signature over a revision is asked for, until it is given or the revision is over. */
@Entity
@Table(name = "signature_request")
class SignatureRequest extends ClientRow {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "post_id", updatable = false))
    private PostId post;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "revision_id", updatable = false))
    private RevisionId revision;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "signer_member_id", updatable = false))
    private MemberId signer;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    protected SignatureRequest() {}

    SignatureRequest(FrozenRevision frozen, MemberId signer, Instant now) {
        super(frozen.client());
        this.id = UUID.randomUUID();
        this.post = frozen.post();
        this.revision = frozen.id();
        this.signer = signer;
        this.askedAt = now;
    }

    PostId post() {
        return post;
    }

    RevisionId revision() {
        return revision;
    }

    MemberId signer() {
        return signer;
    }

    Instant askedAt() {
        return askedAt;
    }
}
