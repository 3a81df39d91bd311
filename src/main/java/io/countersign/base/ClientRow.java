package io.countersign.base;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;

/** A row that belongs to one client of an agency: the second wall, inside the first. */
@MappedSuperclass
public abstract class ClientRow extends TenantRow {

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id", nullable = false, updatable = false))
    private ClientId client;

    protected ClientRow() {}

    protected ClientRow(ClientId client) {
        this.client = client;
    }

    public ClientId client() {
        return client;
    }
}
