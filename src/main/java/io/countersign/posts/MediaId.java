package io.countersign.posts;

import io.countersign.base.Identifier;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The identity of a picture. */
@Embeddable
public record MediaId(@Column(name = "id") UUID value) implements Identifier {

    public static MediaId random() {
        return new MediaId(UUID.randomUUID());
    }

    public static MediaId parse(String text) {
        return new MediaId(Identifier.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
