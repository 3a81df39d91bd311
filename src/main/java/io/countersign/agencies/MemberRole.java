package io.countersign.agencies;

import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.base.Role;
import io.countersign.base.TenantRow;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role somebody was given: staff roles for the agency, {@code OWNER} and {@code COLLEAGUE} for one client. */
@Entity
class MemberRole extends TenantRow {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id", updatable = false))
    private MemberId member;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Role role;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id", updatable = false))
    private @Nullable ClientId client;

    @Column(name = "granted_at", updatable = false)
    private Instant grantedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected MemberRole() {}

    MemberRole(MemberId member, Role role, @Nullable ClientId client, Instant now) {
        if (role.isStaff() != (client == null)) {
            throw new IllegalArgumentException("staff roles hold for the agency, the others for one client");
        }
        this.id = UUID.randomUUID();
        this.member = member;
        this.role = role;
        this.client = client;
        this.grantedAt = now;
    }

    Role role() {
        return role;
    }

    MemberId member() {
        return member;
    }

    @Nullable
    ClientId client() {
        return client;
    }

    boolean isFor(Role asked, @Nullable ClientId of) {
        return role == asked && Objects.equals(client, of);
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }
}
