package io.countersign.conversations;

import io.countersign.base.Identifier;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The identity of a conversation. */
@Embeddable
public record ConversationId(@Column(name = "id") UUID value) implements Identifier {

    public static ConversationId random() {
        return new ConversationId(UUID.randomUUID());
    }

    public static ConversationId parse(String text) {
        return new ConversationId(Identifier.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
