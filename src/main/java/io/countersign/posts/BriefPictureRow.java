package io.countersign.posts;

import io.countersign.base.ClientId;
import io.countersign.base.ClientRow;
import io.countersign.tasks.BriefId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The picture that somebody laid beside a brief. */
@Entity
@Table(name = "brief_picture")
class BriefPictureRow extends ClientRow {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "brief_id", updatable = false))
    private BriefId brief;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "media_id", updatable = false))
    private MediaId media;

    protected BriefPictureRow() {}

    BriefPictureRow(ClientId client, BriefId brief, MediaId media) {
        super(client);
        this.id = UUID.randomUUID();
        this.brief = brief;
        this.media = media;
    }

    MediaId media() {
        return media;
    }
}
