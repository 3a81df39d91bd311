package io.countersign.signoffs;

import io.countersign.base.ClientRow;
import io.countersign.posts.FrozenRevision;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A post that a read link shows. */
@Entity
@Table(name = "read_link_item")
class ReadLinkItem extends ClientRow {

    @Id
    private UUID id;

    @Column(name = "token_sha256", updatable = false)
    private byte[] tokenSha256;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "post_id", updatable = false))
    private PostId post;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "revision_id", updatable = false))
    private RevisionId revision;

    protected ReadLinkItem() {}

    ReadLinkItem(byte[] tokenSha256, FrozenRevision frozen) {
        super(frozen.client());
        this.id = UUID.randomUUID();
        this.tokenSha256 = tokenSha256.clone();
        this.post = frozen.post();
        this.revision = frozen.id();
    }

    PostId post() {
        return post;
    }
}
