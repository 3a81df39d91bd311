package io.countersign.base;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The identity of a human with a sign-in. */
@Embeddable
public record PersonId(@Column(name = "id") UUID value) implements Identifier {

    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    /** Reads the 22-character form used in addresses; anything else is {@link NotFound}. */
    public static PersonId parse(String text) {
        return new PersonId(Identifier.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
