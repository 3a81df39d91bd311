package io.countersign.agencies;

import io.countersign.base.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * An invitation at the moment it was made.
 *
 * @param token what opens it, shown once and kept nowhere; null where only the letter may bring it
 */
public record MadeInvitation(
        InvitationId id,
        String name,
        EmailAddress email,
        @Nullable String token) {

    @Override
    public String toString() {
        return id.text();
    }
}
