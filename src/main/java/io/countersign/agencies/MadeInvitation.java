package io.countersign.agencies;

import io.countersign.base.EmailAddress;

/**
 * An invitation at the moment it was made.
 *
 * @param token what opens it; shown once and kept nowhere
 */
public record MadeInvitation(InvitationId id, String name, EmailAddress email, String token) {

    @Override
    public String toString() {
        return id.text();
    }
}
