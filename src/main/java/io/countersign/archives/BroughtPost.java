package io.countersign.archives;

import io.countersign.base.ClientRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post of another agency, as it was brought along: to read, never to send. */
@Entity
@Table(name = "brought_post")
class BroughtPost extends ClientRow {

    @Id
    private UUID id;

    @Column(name = "archive_id", updatable = false)
    private UUID archive;

    @Column(updatable = false)
    private String account;

    @Column(updatable = false)
    private byte[] text;

    @Column(name = "out_at", updatable = false)
    private @Nullable Instant outAt;

    @Column(updatable = false)
    private @Nullable String address;

    protected BroughtPost() {}

    BroughtPost(
            BroughtArchive archive, String account, String text, @Nullable Instant outAt, @Nullable String address) {
        super(archive.client());
        this.id = UUID.randomUUID();
        this.archive = archive.id();
        this.account = account;
        this.text = text.getBytes(StandardCharsets.UTF_8);
        this.outAt = outAt;
        this.address = address;
    }

    UUID id() {
        return id;
    }

    String account() {
        return account;
    }

    String text() {
        return new String(text, StandardCharsets.UTF_8);
    }

    @Nullable
    Instant outAt() {
        return outAt;
    }

    @Nullable
    String address() {
        return address;
    }
}
