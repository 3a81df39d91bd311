package io.countersign.accounts;

import io.countersign.base.Identifier;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The identity of an access card. */
@Embeddable
public record AccessCardId(@Column(name = "id") UUID value) implements Identifier {

    public static AccessCardId random() {
        return new AccessCardId(UUID.randomUUID());
    }

    public static AccessCardId parse(String text) {
        return new AccessCardId(Identifier.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
