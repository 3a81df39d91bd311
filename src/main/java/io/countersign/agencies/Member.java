package io.countersign.agencies;

import io.countersign.base.MemberId;
import io.countersign.base.PersonId;
import io.countersign.base.TenantRow;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person in an agency; what the person may do there are its {@link MemberRole}s. */
@Entity
class Member extends TenantRow {

    @EmbeddedId
    private MemberId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id", updatable = false))
    private PersonId person;

    private String name;
    private String email;

    @Column(name = "joined_at", updatable = false)
    private Instant joinedAt;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    protected Member() {}

    Member(PersonId person, String name, String email, Instant now) {
        this.id = MemberId.random();
        this.person = person;
        this.name = name;
        this.email = email;
        this.joinedAt = now;
    }

    MemberId id() {
        return id;
    }

    boolean isActive() {
        return leftAt == null;
    }

    void leave(Instant now) {
        if (leftAt == null) {
            leftAt = now;
        }
    }

    MemberSummary summary() {
        return new MemberSummary(id, person, name, email, isActive());
    }
}
