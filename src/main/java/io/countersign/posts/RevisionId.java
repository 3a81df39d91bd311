package io.countersign.posts;

import io.countersign.base.Identifier;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The identity of a revision. */
@Embeddable
public record RevisionId(@Column(name = "id") UUID value) implements Identifier {

    public static RevisionId random() {
        return new RevisionId(UUID.randomUUID());
    }

    public static RevisionId parse(String text) {
        return new RevisionId(Identifier.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
