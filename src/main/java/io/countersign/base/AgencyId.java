package io.countersign.base;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The identity of an agency, the tenant. */
@Embeddable
public record AgencyId(@Column(name = "id") UUID value) implements Identifier {

    public static AgencyId random() {
        return new AgencyId(UUID.randomUUID());
    }

    /** Reads the 22-character form used in addresses; anything else is {@link NotFound}. */
    public static AgencyId parse(String text) {
        return new AgencyId(Identifier.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
