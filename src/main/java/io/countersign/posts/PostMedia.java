package io.countersign.posts;

import io.countersign.base.ClientId;
import io.countersign.base.ClientRow;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A picture in its place in a draft, with what it shows in words. */
@Entity
class PostMedia extends ClientRow {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "post_id", updatable = false))
    private PostId post;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "media_id", updatable = false))
    private MediaId media;

    private int position;

    @Column(name = "alt_text")
    private String altText;

    protected PostMedia() {}

    PostMedia(ClientId client, PostId post, MediaId media, int position) {
        super(client);
        this.id = UUID.randomUUID();
        this.post = post;
        this.media = media;
        this.position = position;
        this.altText = "";
    }

    /** The same picture with its words in the same place of another post. */
    PostMedia in(Post other) {
        PostMedia place = new PostMedia(other.client(), other.id(), media, position);
        place.altText = altText;
        return place;
    }

    MediaId media() {
        return media;
    }

    int position() {
        return position;
    }

    String altText() {
        return altText;
    }

    void describe(String text) {
        this.altText = text.strip();
    }
}
