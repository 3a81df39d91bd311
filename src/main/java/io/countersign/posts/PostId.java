package io.countersign.posts;

import io.countersign.base.Identifier;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The identity of a post. */
@Embeddable
public record PostId(@Column(name = "id") UUID value) implements Identifier {

    public static PostId random() {
        return new PostId(UUID.randomUUID());
    }

    public static PostId parse(String text) {
        return new PostId(Identifier.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
