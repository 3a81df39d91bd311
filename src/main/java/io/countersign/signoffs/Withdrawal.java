package io.countersign.signoffs;

import io.countersign.base.ClientId;
import io.countersign.base.ClientRow;
import io.countersign.base.MemberId;
import io.countersign.posts.RevisionId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a signed revision must not go out after all: who said so, when and why. */
@Entity
class Withdrawal extends ClientRow {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "revision_id", updatable = false))
    private RevisionId revision;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id", updatable = false))
    private @Nullable MemberId member;

    @Column(updatable = false)
    private String reason;

    @Column(name = "withdrawn_at", updatable = false)
    private Instant withdrawnAt;

    protected Withdrawal() {}

    Withdrawal(ClientId client, RevisionId revision, @Nullable MemberId member, String reason, Instant now) {
        super(client);
        this.id = UUID.randomUUID();
        this.revision = revision;
        this.member = member;
        this.reason = reason;
        this.withdrawnAt = now;
    }

    RevisionId revision() {
        return revision;
    }

    /** Who said so; nobody where an edit ended the revision by itself. */
    Optional<MemberId> member() {
        return Optional.ofNullable(member);
    }

    String reason() {
        return reason;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }
}
