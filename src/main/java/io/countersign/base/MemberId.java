package io.countersign.base;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The identity of a person's membership in one agency. */
@Embeddable
public record MemberId(@Column(name = "id") UUID value) implements Identifier {

    public static MemberId random() {
        return new MemberId(UUID.randomUUID());
    }

    /** Reads the 22-character form used in addresses; anything else is {@link NotFound}. */
    public static MemberId parse(String text) {
        return new MemberId(Identifier.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
