package io.countersign.base;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A row of one agency: filled and filtered by {@link CurrentAgency}, walled in by composite foreign keys. */
@MappedSuperclass
public abstract class TenantRow {

    @TenantId
    @Column(name = "agency_id", nullable = false, updatable = false)
    private UUID agencyId;

    @Version
    private long version;

    protected TenantRow() {}

    /** The agency the row belongs to; known once the row has been stored. */
    public AgencyId agency() {
        return new AgencyId(agencyId);
    }
}
