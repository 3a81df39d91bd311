package io.countersign.agencies;

import io.countersign.agencies.InvitationLink.CameBy;
import io.countersign.base.Actor;
import io.countersign.base.AgencyTransactions;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.base.PersonId;
import io.countersign.base.Refusal;
import io.countersign.base.Role;
import io.countersign.identity.KeyOrigins;
import io.countersign.identity.Newcomer;
import io.countersign.identity.PersonDirectory;
import io.countersign.identity.Registration;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes whoever holds the link of an open invitation into its agency: once, whole, or not at all. */
@Component
public class Joining {

    private final OpenInvitations open;
    private final InvitationTokens tokens;
    private final InvitationRows invitations;
    private final Inviters inviters;
    private final Members members;
    private final MemberRoles roles;
    private final Registration registration;
    private final PersonDirectory people;
    private final KeyOrigins origins;
    private final AgencyKeys keys;
    private final AgencyTransactions transactions;
    private final Ledger ledger;
    private final Clock clock;

    Joining(
            OpenInvitations open,
            InvitationTokens tokens,
            InvitationRows invitations,
            Inviters inviters,
            Members members,
            MemberRoles roles,
            Registration registration,
            PersonDirectory people,
            KeyOrigins origins,
            AgencyKeys keys,
            AgencyTransactions transactions,
            Ledger ledger,
            Clock clock) {
        this.open = open;
        this.tokens = tokens;
        this.invitations = invitations;
        this.inviters = inviters;
        this.members = members;
        this.roles = roles;
        this.registration = registration;
        this.people = people;
        this.origins = origins;
        this.keys = keys;
        this.transactions = transactions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Joins somebody who has had no sign-in until now. Empty where the invitation was used or taken back meanwhile. */
    public Optional<PersonId> accept(OpenInvitation invitation, Newcomer newcomer) {
        if (!newcomer.email().equals(invitation.email())) {
            throw new IllegalArgumentException("somebody else is invited");
        }
        return join(invitation, () -> registration.keep(newcomer));
    }

    /** Joins somebody who is known, and whom the caller has just checked to be the one who is invited. */
    public Optional<PersonId> accept(OpenInvitation invitation, PersonId person) {
        if (!invitation.known().equals(Optional.of(person))) {
            throw new IllegalArgumentException("somebody else is invited");
        }
        return join(invitation, () -> person);
    }

    private Optional<PersonId> join(OpenInvitation invitation, Supplier<PersonId> who) {
        return open.find(invitation.token())
                .flatMap(link -> transactions.in(link.agency(), () -> use(link).map(used -> joined(link, used, who))));
    }

    /** Of two who try at once one gets it; the other finds an invitation that leads nowhere. */
    private Optional<Invitation> use(InvitationLink link) {
        boolean mine =
                invitations.findById(link.invitation()).filter(open::isGood).isPresent()
                        && invitations.use(link.invitation(), clock.instant()) == 1;
        return mine ? invitations.findById(link.invitation()) : Optional.empty();
    }

    private PersonId joined(InvitationLink link, Invitation invitation, Supplier<PersonId> who) {
        Member member = members.findById(invitation.member()).orElseThrow();
        if (!inviters.mayBecome(member, invitation.role())) {
            throw Refusal.by("joining.staff-own-no-voice", member.summary().name())
                    .asException();
        }
        if (member.suspension() != null) {
            throw Refusal.by("joining.suspended", member.summary().name()).asException();
        }
        PersonId person = who.get();
        refuseTwoMemberships(person, member.id());
        member.join(person, people.get(person).name(), clock.instant());
        members.saveAndFlush(member);
        grant(member.id(), invitation.role(), invitation.client());
        if (invitation.role() == Role.OWNER && invitation.othersRead()) {
            origins.doubt(person, invitation.reach(keys));
        }
        tokens.end(invitation.id());
        ledger.record(Actor.of(link.agency(), person), entry(invitation, link.cameBy()));
        return person;
    }

    private void refuseTwoMemberships(PersonId person, MemberId invited) {
        members.findByPerson(person)
                .filter(other -> !other.id().equals(invited))
                .ifPresent(other -> {
                    throw Refusal.by("joining.two-memberships").asException();
                });
    }

    private void grant(MemberId member, Role role, @Nullable ClientId client) {
        if (roles.findByMemberAndEndedAtIsNull(member).stream().noneMatch(one -> one.isFor(role, client))) {
            roles.save(new MemberRole(member, role, client, clock.instant()));
        }
    }

    private static Entry entry(Invitation invitation, CameBy cameBy) {
        Entry entry = Entry.of("member.joined")
                .about("member", invitation.member())
                .with("member", invitation.member())
                .with("role", invitation.role())
                .with("link", cameBy);
        ClientId client = invitation.client();
        return client == null ? entry : entry.of(client);
    }
}
