package io.countersign.base;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The identity of a customer of an agency. */
@Embeddable
public record ClientId(@Column(name = "id") UUID value) implements Identifier {

    public static ClientId random() {
        return new ClientId(UUID.randomUUID());
    }

    /** Reads the 22-character form used in addresses; anything else is {@link NotFound}. */
    public static ClientId parse(String text) {
        return new ClientId(Identifier.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
