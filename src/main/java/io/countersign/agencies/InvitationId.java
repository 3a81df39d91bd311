package io.countersign.agencies;

import io.countersign.base.Identifier;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The identity of an invitation, which opens nothing: what opens it is a link. */
@Embeddable
public record InvitationId(@Column(name = "id") UUID value) implements Identifier {

    public static InvitationId random() {
        return new InvitationId(UUID.randomUUID());
    }

    public static InvitationId parse(String text) {
        return new InvitationId(Identifier.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
