package io.countersign.accounts;

import io.countersign.base.Identifier;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The identity of a wish that an account be connected. */
@Embeddable
public record ConnectionAskId(@Column(name = "id") UUID value) implements Identifier {

    public static ConnectionAskId random() {
        return new ConnectionAskId(UUID.randomUUID());
    }

    public static ConnectionAskId parse(String text) {
        return new ConnectionAskId(Identifier.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
