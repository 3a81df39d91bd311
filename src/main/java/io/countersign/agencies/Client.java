package io.countersign.agencies;

import io.countersign.base.ClientId;
import io.countersign.base.TenantRow;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.ZoneId;

/** A customer of an agency; an individual or a company. */
@Entity
class Client extends TenantRow {

    @EmbeddedId
    private ClientId id;

    private String name;

    @Enumerated(EnumType.STRING)
    private ClientKind kind;

    private String zone;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected Client() {}

    Client(String name, ClientKind kind, ZoneId zone, Instant now) {
        this.id = ClientId.random();
        this.name = name;
        this.kind = kind;
        this.zone = zone.getId();
        this.createdAt = now;
    }

    ClientId id() {
        return id;
    }

    ClientSummary summary() {
        return new ClientSummary(id, name, kind, ZoneId.of(zone));
    }
}
