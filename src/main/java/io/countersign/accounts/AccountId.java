package io.countersign.accounts;

import io.countersign.base.Identifier;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The identity of a social account. */
@Embeddable
public record AccountId(@Column(name = "id") UUID value) implements Identifier {

    public static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }

    public static AccountId parse(String text) {
        return new AccountId(Identifier.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
