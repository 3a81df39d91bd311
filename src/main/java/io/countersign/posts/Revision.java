package io.countersign.posts;

import io.countersign.accounts.AccountId;
import io.countersign.base.ClientRow;
import io.countersign.base.MemberId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;

/** One frozen state of a post: the manifest's bytes, stored once and never written again. */
@Entity
class Revision extends ClientRow {

    @EmbeddedId
    private RevisionId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "post_id", updatable = false))
    private PostId post;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id", updatable = false))
    private MemberId author;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private byte[] manifest;

    @Column(name = "manifest_sha256", updatable = false)
    private byte[] sha256;

    @Column(name = "frozen_at", updatable = false)
    private Instant frozenAt;

    protected Revision() {}

    Revision(RevisionId id, Post post, int number, byte[] manifest, byte[] sha256, Instant now) {
        super(post.client());
        this.id = id;
        this.post = post.id();
        this.account = post.account();
        this.author = post.author();
        this.number = number;
        this.manifest = manifest.clone();
        this.sha256 = sha256.clone();
        this.frozenAt = now;
    }

    PostId post() {
        return post;
    }

    FrozenRevision frozen() {
        return new FrozenRevision(
                id, post, client(), account, number, manifest.clone(), sha256.clone(), author, frozenAt);
    }
}
