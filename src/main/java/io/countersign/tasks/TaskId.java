package io.countersign.tasks;

import io.countersign.base.Identifier;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The identity of a piece of work. */
@Embeddable
public record TaskId(@Column(name = "id") UUID value) implements Identifier {

    public static TaskId random() {
        return new TaskId(UUID.randomUUID());
    }

    public static TaskId parse(String text) {
        return new TaskId(Identifier.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
