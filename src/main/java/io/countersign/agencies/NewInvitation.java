package io.countersign.agencies;

import io.countersign.base.ClientId;
import io.countersign.base.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whom to invite as what.
 *
 * @param email the address as it was typed
 * @param name what the one invited is called; they may correct it when they join
 * @param client whose person; none for staff
 * @param voice whether the client's voice is the one invited's own, so that posts can be prepared before they join
 * @param othersRead whether anybody else reads the mailbox the invitation goes to
 * @param reach another address or a phone that is the invited person's alone, where others read the mailbox; or empty
 */
public record NewInvitation(
        String email,
        String name,
        Role role,
        @Nullable ClientId client,
        boolean voice,
        boolean othersRead,
        String reach) {

    /** An invitation into a mailbox that nobody else reads. */
    public NewInvitation(String email, String name, Role role, @Nullable ClientId client, boolean voice) {
        this(email, name, role, client, voice, false, "");
    }
}
