package io.countersign.agencies;

import io.countersign.agencies.InvitationLink.CameBy;
import io.countersign.base.AgencyId;
import io.countersign.base.LinkToken;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes the links of an invitation, and ends them. */
@Component
class InvitationTokens {

    private final InvitationLinks links;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    InvitationTokens(InvitationLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    LinkToken make(AgencyId agency, InvitationId invitation, CameBy cameBy) {
        LinkToken token = LinkToken.random(random);
        links.save(new InvitationLink(token, agency, invitation, cameBy, clock.instant()));
        return token;
    }

    void end(InvitationId invitation) {
        links.end(invitation, clock.instant());
    }
}
