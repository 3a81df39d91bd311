package io.countersign.tasks;

import io.countersign.base.Identifier;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The identity of what a client asked for. */
@Embeddable
public record BriefId(@Column(name = "id") UUID value) implements Identifier {

    public static BriefId random() {
        return new BriefId(UUID.randomUUID());
    }

    public static BriefId parse(String text) {
        return new BriefId(Identifier.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
