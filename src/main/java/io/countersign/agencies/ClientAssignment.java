package io.countersign.agencies;

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

/** That a VA works for a client, since when. */
@Entity
class ClientAssignment extends ClientRow {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id", updatable = false))
    private MemberId member;

    @Column(updatable = false)
    private Instant since;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected ClientAssignment() {}

    ClientAssignment(ClientId client, MemberId member, Instant now) {
        super(client);
        this.id = UUID.randomUUID();
        this.member = member;
        this.since = now;
    }

    MemberId member() {
        return member;
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }
}
