package io.countersign.publishing;

import io.countersign.base.Identifier;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The identity of a delivery. */
@Embeddable
public record DeliveryId(@Column(name = "id") UUID value) implements Identifier {

    static DeliveryId random() {
        return new DeliveryId(UUID.randomUUID());
    }

    public static DeliveryId parse(String text) {
        return new DeliveryId(Identifier.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
