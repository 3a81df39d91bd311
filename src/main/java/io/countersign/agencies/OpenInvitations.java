package io.countersign.agencies;

import io.countersign.agencies.InvitationLink.CameBy;
import io.countersign.base.Actor;
import io.countersign.base.AgencyId;
import io.countersign.base.AgencyTransactions;
import io.countersign.base.ClientId;
import io.countersign.base.EmailAddress;
import io.countersign.base.LinkToken;
import io.countersign.identity.PersonDirectory;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What links of invitations open; one that leads nowhere any more looks like one that never was. */
@Component
public class OpenInvitations {

    private final InvitationLinks links;
    private final InvitationTokens tokens;
    private final InvitationRows invitations;
    private final Inviters inviters;
    private final Members members;
    private final Clients clients;
    private final AgencyDoors agencies;
    private final PersonDirectory people;
    private final AgencyTransactions transactions;
    private final Clock clock;

    OpenInvitations(
            InvitationLinks links,
            InvitationTokens tokens,
            InvitationRows invitations,
            Inviters inviters,
            Members members,
            Clients clients,
            AgencyDoors agencies,
            PersonDirectory people,
            AgencyTransactions transactions,
            Clock clock) {
        this.links = links;
        this.tokens = tokens;
        this.invitations = invitations;
        this.inviters = inviters;
        this.members = members;
        this.clients = clients;
        this.agencies = agencies;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What a link opens, if it still leads somewhere; looking changes nothing. */
    public Optional<OpenInvitation> of(String token) {
        return find(token).flatMap(link -> described(link.agency(), link.invitation(), token));
    }

    /** The same for the letter about an invitation, with a link of its own; for the job that writes it. */
    public Optional<OpenInvitation> forLetter(Actor job, InvitationId id) {
        return transactions
                .in(
                        job.agency(),
                        () -> invitations
                                .findById(id)
                                .filter(this::isGood)
                                .map(one -> tokens.make(job.agency(), id, CameBy.LETTER)))
                .flatMap(token -> described(job.agency(), id, token.text()));
    }

    Optional<InvitationLink> find(String token) {
        return transactions.outside(
                "an invitation names its agency",
                () -> links.findByTokenSha256AndDeadAtIsNull(new LinkToken(token).sha256()));
    }

    boolean isGood(Invitation invitation) {
        return invitation.isOpenAt(clock.instant()) && inviters.stillMay(invitation);
    }

    private Optional<OpenInvitation> described(AgencyId agency, InvitationId id, String token) {
        return transactions.in(
                agency,
                () -> invitations
                        .findById(id)
                        .filter(this::isGood)
                        .map(one -> described(agencies.get(agency), one, token)));
    }

    private OpenInvitation described(AgencySummary agency, Invitation invitation, String token) {
        MemberSummary invited =
                members.findById(invitation.member()).orElseThrow().summary();
        String inviter =
                members.findById(invitation.invitedBy()).orElseThrow().summary().name();
        EmailAddress email = new EmailAddress(invited.email());
        ClientSummary client = client(invitation.client());
        return new OpenInvitation(
                token,
                agency,
                invited.id(),
                email,
                invited.name(),
                invitation.role(),
                inviter,
                client == null ? null : client.name(),
                client == null ? agency.zone() : client.zone(),
                invitation.expiresAt(),
                people.find(email).map(person -> person.id()));
    }

    private @Nullable ClientSummary client(@Nullable ClientId id) {
        return id == null ? null : clients.findById(id).orElseThrow().summary();
    }
}
