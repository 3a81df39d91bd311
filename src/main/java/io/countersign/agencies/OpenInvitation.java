package io.countersign.agencies;

import io.countersign.base.EmailAddress;
import io.countersign.base.MemberId;
import io.countersign.base.PersonId;
import io.countersign.base.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is invited to who has shown the right link.
 *
 * @param token the link, as it was shown
 * @param name what whoever invited called them
 * @param inviter who invited, by name
 * @param client whose person they would be, by name; none for staff
 * @param zone where the client is, or the agency
 * @param known who signs in with this address already
 */
public record OpenInvitation(
        String token,
        AgencySummary agency,
        MemberId member,
        EmailAddress email,
        String name,
        Role role,
        String inviter,
        @Nullable String client,
        ZoneId zone,
        Instant expiresAt,
        Optional<PersonId> known) {

    @Override
    public String toString() {
        return role + " in " + agency.slug();
    }
}
