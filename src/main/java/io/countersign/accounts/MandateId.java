package io.countersign.accounts;

import io.countersign.base.Identifier;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The identity of a mandate. */
@Embeddable
public record MandateId(@Column(name = "id") UUID value) implements Identifier {

    static MandateId random() {
        return new MandateId(UUID.randomUUID());
    }

    public static MandateId parse(String text) {
        return new MandateId(Identifier.parse(text));
    }
}
