package io.countersign.accounts;

import io.countersign.base.Identifier;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The identity of a line of a duty list. */
@Embeddable
public record DutyId(@Column(name = "id") UUID value) implements Identifier {

    static DutyId random() {
        return new DutyId(UUID.randomUUID());
    }

    public static DutyId parse(String text) {
        return new DutyId(Identifier.parse(text));
    }
}
