package io.countersign.archives;

import io.countersign.base.ClientId;
import io.countersign.base.ClientRow;
import io.countersign.base.MemberId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** That an owner brought an archive along from another agency. */
@Entity
@Table(name = "brought_archive")
class BroughtArchive extends ClientRow {

    @Id
    private UUID id;

    @Column(name = "from_agency", updatable = false)
    private String from;

    @Column(updatable = false)
    private byte[] sha256;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "brought_by", updatable = false))
    private MemberId by;

    @Column(name = "brought_at", updatable = false)
    private Instant at;

    protected BroughtArchive() {}

    BroughtArchive(ClientId client, String from, String sha256, MemberId by, Instant now) {
        super(client);
        this.id = UUID.randomUUID();
        this.from = from;
        this.sha256 = HexFormat.of().parseHex(sha256);
        this.by = by;
        this.at = now;
    }

    UUID id() {
        return id;
    }

    String from() {
        return from;
    }

    Instant at() {
        return at;
    }
}
