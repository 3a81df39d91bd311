package io.countersign.outside;

import io.countersign.base.Identifier;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The identity of a reading key, which is not its secret. */
@Embeddable
public record ReadingKeyId(@Column(name = "id") UUID value) implements Identifier {

    public static ReadingKeyId random() {
        return new ReadingKeyId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return text();
    }
}
