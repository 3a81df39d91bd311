package io.countersign.posts;

import io.countersign.base.ClientId;
import io.countersign.base.ClientRow;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import java.util.HexFormat;

/** A picture of a client, known by the digest of its bytes; it is never changed. */
@Entity
class Media extends ClientRow {

    @EmbeddedId
    private MediaId id;

    @Column(updatable = false)
    private byte[] sha256;

    @Column(updatable = false)
    private String mime;

    @Column(updatable = false)
    private int width;

    @Column(updatable = false)
    private int height;

    @Column(updatable = false)
    private long length;

    @Basic(fetch = FetchType.LAZY)
    @Column(updatable = false)
    private byte[] content;

    protected Media() {}

    Media(ClientId client, Picture picture) {
        super(client);
        this.id = MediaId.random();
        this.sha256 = picture.sha256();
        this.mime = picture.mime();
        this.width = picture.width();
        this.height = picture.height();
        this.content = picture.bytes();
        this.length = content.length;
    }

    MediaId id() {
        return id;
    }

    byte[] content() {
        return content.clone();
    }

    byte[] sha256() {
        return sha256.clone();
    }

    String mime() {
        return mime;
    }

    MediaItem item(String altText) {
        return new MediaItem(id, HexFormat.of().formatHex(sha256), mime, width, height, length, altText);
    }
}
