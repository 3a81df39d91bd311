package io.countersign.agencies;

import io.countersign.base.TenantRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** An agency's own keys, wrapped by the key ring; destroying them is how an agency's secrets end. */
@Entity
class AgencyKey extends TenantRow {

    @Id
    private UUID id;

    private byte[] wrapped;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected AgencyKey() {}

    AgencyKey(byte[] wrapped, Instant now) {
        this.id = UUID.randomUUID();
        this.wrapped = wrapped.clone();
        this.createdAt = now;
    }

    byte[] wrapped() {
        return wrapped.clone();
    }

    void rewrap(byte[] anew) {
        this.wrapped = anew.clone();
    }
}
